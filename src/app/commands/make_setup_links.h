// First set-up: a one-time link for each administrator role that nobody holds yet.
#pragma once

#include <string>
#include <vector>

#include "app/system.h"

namespace fangxing::app {

struct FreshLink {
    std::string role;
    std::string token;  // for `/set-up#<token>`; kept nowhere
};

// Called at each start, before the first request; links of earlier starts are closed.
std::vector<FreshLink> make_setup_links(const System& system);

}  // namespace fangxing::app
