// One row of a file that is imported: its cells by the names of their columns, and what is wrong.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/imports/form.h"
#include "app/imports/sheet.h"
#include "app/work.h"

namespace fangxing::app {

// What became of a row, or would.
enum class ImportVerdict { fresh, changed, same, wrong };
constexpr auto names(ImportVerdict) {
    return base::named<ImportVerdict>({{ImportVerdict::fresh, "new"},
                                       {ImportVerdict::changed, "changed"},
                                       {ImportVerdict::same, "same"},
                                       {ImportVerdict::wrong, "wrong"}});
}

struct WrongCell {
    std::string column;  // its id
    std::string cell;    // "B4"
    std::string code;
    std::string said;  // in the reader's language; the rim puts it there
    base::Parameters parameters;
    static void describe(auto& field, auto& self) {
        field("column", self.column);
        field("cell", self.cell);
        field("code", self.code);
        field("said", self.said);
    }
};

// Where the columns of a form stand in a file.
using ColumnPlaces = std::map<std::string, std::size_t, std::less<>>;

class ImportRow {
  public:
    ImportRow(const ImportForm& form, const ColumnPlaces& places, const SheetRow& row);

    int number() const { return number_; }
    // Of a choice its id, of every other column what stands in the cell.
    const std::string& operator[](std::string_view column) const;
    bool has(std::string_view column) const { return !(*this)[column].empty(); }
    // Where nothing else is said, a name is the same in both languages.
    base::Words name() const;

    void wrong(std::string_view column, std::string code, base::Parameters parameters = {});
    // What the single command said, at the cells that its reasons point to.
    void wrong(const base::Refusal& refusal);
    const std::vector<WrongCell>& wrongs() const { return wrongs_; }

    // What is there already and is not what the file says, where no command would change it.
    void must_equal(std::string_view column, const std::string& there);

  private:
    const ImportColumn& column_at(std::string_view field) const;

    const ImportForm& form_;
    const ColumnPlaces& places_;
    int number_;
    std::map<std::string, std::string, std::less<>> cells_;
    std::vector<WrongCell> wrongs_;
};

}  // namespace fangxing::app
