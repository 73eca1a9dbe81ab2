// Routes by which lists are filled in from spreadsheets.
#pragma once

#include <vector>

#include "http/route.h"

namespace fangxing::http {

void add_import_routes(std::vector<Route>& list);

}  // namespace fangxing::http
