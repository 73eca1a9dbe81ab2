// The words around the place where a text says what was asked for.
#pragma once

#include <string>
#include <string_view>

namespace fangxing::app {

// About a hundred characters around the first word of the question that the text says; its
// beginning where none is found as it is written. "…" stands where something is left out.
std::string passage_of(std::string_view text, std::string_view question);

}  // namespace fangxing::app
