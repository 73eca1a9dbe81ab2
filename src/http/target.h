// The target of a request: its path decoded and checked once, before anybody routes by it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace fangxing::http {

struct Target {
    std::string path;  // decoded; begins with '/', has no empty, "." or ".." part
    Params query;
};

// Nothing where the target has a second spelling of some path: "//", ".", "..", "%2e", "%2f",
// "%5c", ";", "\", controls, bad escapes, text that is not UTF-8. So one path has one name, and no
// rule can be passed by another (SEC-01).
std::optional<Target> read_target(std::string_view target);

// A form's decoding of a query: "a=1&b=%E6%94%BE+x".
std::optional<Params> read_query(std::string_view query);

}  // namespace fangxing::http
