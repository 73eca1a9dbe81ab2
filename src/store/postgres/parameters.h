// Statements and values as libpq takes them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "store/sql/connection.h"

namespace fangxing::store {

// `?` to `$1`, `$2` …; question marks inside quotes stay.
std::string numbered(std::string_view sql);

// Numbers as text, texts as their bytes; lives as long as the call that sends it.
class Parameters {
  public:
    explicit Parameters(Values values);
    int count() const { return static_cast<int>(pointers.size()); }

    std::vector<const char*> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;

  private:
    std::vector<std::array<char, 24>> numbers_;
};

}  // namespace fangxing::store
