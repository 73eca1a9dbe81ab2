// A whole file: what each row is or would become, and then all of it or nothing.
#pragma once

#include <string>
#include <vector>

#include "app/imports/place.h"

namespace fangxing::app {

struct ImportedRow {
    int row = 0;  // as the spreadsheet program counts
    ImportVerdict verdict = ImportVerdict::same;
    std::vector<std::string> cells;  // in the order of the columns answered
    std::vector<WrongCell> wrong;
    static void describe(auto& field, auto& self) {
        field("row", self.row);
        field("verdict", self.verdict);
        field("cells", self.cells);
        field("wrong", self.wrong);
    }
};
struct ImportCounts {
    int fresh = 0;
    int changed = 0;
    int same = 0;
    int wrong = 0;
    static void describe(auto& field, auto& self) {
        field("new", self.fresh);
        field("changed", self.changed);
        field("same", self.same);
        field("wrong", self.wrong);
    }
};
struct ImportAnswer {
    ImportKind kind = ImportKind::units;
    bool carried_out = false;
    ImportCounts counts;
    std::vector<ImportColumn> columns;  // those of the file, in the form's order
    std::vector<ImportedRow> rows;
    std::vector<ImportLink> links;  // of new accounts; shown once
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("carried_out", self.carried_out);
        field("counts", self.counts);
        field("columns", self.columns);
        field("rows", self.rows);
        field("links", self.links);
    }
};

// Carries out what each row asks for, in the transaction of `work`, whatever is wrong in others:
// who asks for all or nothing looks at `counts.wrong`. The reason is that of every single command.
// Refuses 422 `import.wrong_header` with `import.column_unknown` {column}, `import.column_twice`,
// `import.column_missing`; 422 `import.no_rows`; and what bars every row (403).
base::Result<ImportAnswer> place_rows(Work& work, const ImportForm& form, const FilledSheet& sheet,
                                      const std::string& reason);

// The same, and refuses where a row is wrong: 422 `import.wrong_rows` {count} with the cells as
// fields ("B4"), fifty at the most. Notes in the journal what was imported.
base::Result<ImportAnswer> carry_out_import(Work& work, const ImportForm& form,
                                            const FilledSheet& sheet, const std::string& reason,
                                            const base::Digest& file);

}  // namespace fangxing::app
