// The catalogue of words: what each refusal code says, in both languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fangxing::http {

// The text of a code with its parameters put in for `{name}`; the code itself where the catalogue
// lacks it. `language` is "zh" or "en".
std::string words(std::string_view language, std::string_view code,
                  const base::Parameters& parameters);

// All codes of one language, sorted.
std::vector<std::string> codes_in(std::string_view language);

}  // namespace fangxing::http
