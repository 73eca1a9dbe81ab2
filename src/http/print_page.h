// A printed sheet as one HTML page of A4 that needs nothing else: no script, no picture, no
// address.
#pragma once

#include <string>

#include "app/print/sheet.h"

namespace fangxing::http {

std::string print_page(const app::Sheet& sheet);

}  // namespace fangxing::http
