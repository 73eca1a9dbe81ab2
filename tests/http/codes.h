// The codes of refusals and reasons that the sources say, read from the sources themselves.
#pragma once

#include <map>
#include <set>
#include <string>

namespace fangxing::http_test {

// Each code with the statuses it is answered by; none where it is only a reason beside others.
std::map<std::string, std::set<int>> codes_said();

// Everything in the sources that is written like a code, said or not.
std::set<std::string> texts_like_codes();

}  // namespace fangxing::http_test
