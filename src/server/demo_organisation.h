// The demo organisation's description, as src/app/demo/organisation.json holds it.
#pragma once

#include <string_view>

namespace fangxing::server {

extern const std::string_view demo_organisation;

}  // namespace fangxing::server
