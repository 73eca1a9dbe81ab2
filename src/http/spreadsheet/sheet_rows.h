// Rows of a table as a reader finds them, held within what is read of one file.
#pragma once

#include <string>
#include <string_view>

#include "app/imports/sheet.h"
#include "base/result.h"

namespace fangxing::http {

class SheetRows {
  public:
    // Cells come in any order; a row with nothing to be seen in it is left out.
    base::Result<void> put(int row, std::size_t column, std::string_view text);
    // Refuses 422 `sheet.empty`.
    base::Result<app::FilledSheet> finish();

  private:
    app::FilledSheet sheet_;
};

// Without the blanks at both ends; the wide blank of Chinese keyboards is one.
std::string_view without_blanks(std::string_view text);

}  // namespace fangxing::http
