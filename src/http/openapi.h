// The API's description (OpenAPI 3.1), made from the routes and the described types.
#pragma once

#include <span>
#include <string>

#include "http/route.h"

namespace fangxing::http {

// Pretty-printed JSON, the same for the same routes: `api/openapi.json` is its golden copy.
std::string openapi_text(std::span<const Route> routes, const std::string& version);

}  // namespace fangxing::http
