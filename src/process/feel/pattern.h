// XPath regular expressions (XPath Functions 3.1 §5.6) run by RE2, in time linear in the input.
//
// What RE2 cannot do, and so is null here: back-references (\1), class subtraction of anything but
// characters and ranges, Unicode blocks other than the few below, and \i \c beyond letters, digits
// and the four signs. Look-around is in neither.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace fangxing::feel {

class Pattern {
  public:
    // Nothing when the pattern or the flags (of smixq) are wrong.
    static std::optional<Pattern> make(std::string_view pattern, std::string_view flags);

    bool found_in(std::string_view text) const;
    // $0 to $9 stand for groups, \$ and \\ for themselves; nothing when the replacement is wrong or
    // the pattern matches the empty string.
    std::optional<std::string> replaced(std::string_view text, std::string_view replacement) const;
    std::optional<std::vector<std::string>> split(std::string_view text) const;

  private:
    std::shared_ptr<const re2::RE2> compiled_;  // shared, since RE2 cannot be moved
};

}  // namespace fangxing::feel
