// Making a PDF of a printed page: done by a program beside the server, which knows nothing else.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace fangxing::http {

// HTML in, PDF out. Refuses 503 `print.not_running`, `print.no_program`, `print.failed`. Empty: no
// press was set up.
using Printing = std::function<base::Result<std::string>(const std::string& html)>;

}  // namespace fangxing::http
