// What can be filled in from a spreadsheet: for each kind its columns, as people read them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::app {

enum class ImportKind { units, people, roles, systems, items, windows };
constexpr auto names(ImportKind) {
    return base::named<ImportKind>({{ImportKind::units, "units"},
                                    {ImportKind::people, "people"},
                                    {ImportKind::roles, "roles"},
                                    {ImportKind::systems, "systems"},
                                    {ImportKind::items, "items"},
                                    {ImportKind::windows, "windows"}});
}

// A value that may stand in the cells of a column by its name in either language.
struct ImportChoice {
    std::string id;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
    }
};
struct ImportColumn {
    std::string id;
    std::string field;  // of the single command's input, where its refusals point
    base::Words name;
    bool required = false;
    base::Words example;
    std::vector<ImportChoice> choices = {};
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("required", self.required);
        field("example", self.example);
        field("choices", self.choices);
    }
};
struct ImportForm {
    ImportKind kind = ImportKind::units;
    std::string_view act;                                         // "import_units"
    access::Permission permission = access::Permission::sign_in;  // the single command's
    base::Words name;
    std::vector<ImportColumn> columns;  // by the first of them rows are told apart
};

std::span<const ImportForm> import_forms();
const ImportForm& import_form(ImportKind kind);

// A row whose first cell begins so is a note to the reader, as the template's example is.
inline constexpr std::string_view note_mark = "#";

}  // namespace fangxing::app
