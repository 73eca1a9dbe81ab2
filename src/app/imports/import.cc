#include "app/imports/import.h"

#include <algorithm>
#include <set>

#include "app/naming.h"

namespace fangxing::app {
namespace {

constexpr std::size_t most_reasons = 50;

// A star behind a heading says that its cells are to be filled in.
std::string heading(std::string text) {
    while (!text.empty() && (text.back() == '*' || text.back() == ' ')) text.pop_back();
    return text;
}

const ImportColumn* column_named(const ImportForm& form, const std::string& text) {
    const auto said = heading(text);
    const auto found = std::ranges::find_if(form.columns, [&](const ImportColumn& each) {
        return said == each.id || said == each.name.zh || said == each.name.en;
    });
    return found == form.columns.end() ? nullptr : &*found;
}

base::Result<ColumnPlaces> places_in(const ImportForm& form, const SheetRow& header) {
    ColumnPlaces out;
    std::vector<base::Reason> reasons;
    for (std::size_t n = 0; n < header.cells.size(); ++n) {
        const auto& text = header.cells[n];
        if (text.empty()) continue;
        const auto at = column_letters(n) + std::to_string(header.number);
        const auto* column = column_named(form, text);
        if (!column) {
            reasons.push_back({"import.column_unknown", at, {{"column", text}}});
        } else if (!out.emplace(column->id, n).second) {
            reasons.push_back({"import.column_twice", at, {{"column", text}}});
        }
    }
    for (const auto& each : form.columns) {
        if (!each.required || out.contains(each.id)) continue;
        reasons.push_back(
            {"import.column_missing", "", {{"zh", each.name.zh}, {"en", each.name.en}}});
    }
    if (reasons.empty()) return out;
    return base::refuse(base::Kind::invalid, "import.wrong_header", {}, std::move(reasons));
}

base::Result<Placed> place(Work& work, ImportKind kind, ImportRow& row) {
    switch (kind) {
        case ImportKind::units: return place_unit(work, row);
        case ImportKind::people: return place_person(work, row);
        case ImportKind::roles: return place_role(work, row);
        case ImportKind::systems: return place_system(work, row);
        case ImportKind::items: return place_item(work, row);
        case ImportKind::windows: return place_window(work, row);
    }
    return Placed{};
}

// What rows are told apart by; grants by all that they say.
std::string key_of(const ImportForm& form, const ImportRow& row) {
    if (form.kind != ImportKind::roles) return row[form.columns.front().id];
    std::string out;
    for (const auto& each : form.columns) out += row[each.id] + "\n";
    return out;
}

// A refusal that would be the same for every row is about who asks, not about the row.
bool bars_all(const base::Refusal& refusal) {
    return refusal.kind == base::Kind::unauthenticated ||
           (refusal.kind == base::Kind::forbidden && refusal.code != "grant.to_oneself");
}

class Importing {
  public:
    Importing(Work& work, const ImportForm& form, ColumnPlaces places)
        : work_(work), form_(form), places_(std::move(places)) {
        answer_.kind = form.kind;
        for (const auto& each : form.columns) {
            if (places_.contains(each.id)) answer_.columns.push_back(each);
        }
    }

    base::Result<void> take(const SheetRow& given) {
        ImportRow row(form_, places_, given);
        for (const auto& each : form_.columns) {
            if (each.required && !row.has(each.id)) row.wrong(each.id, "input.missing");
        }
        const auto [before, is_first] = rows_.emplace(key_of(form_, row), given.number);
        if (!is_first) {
            row.wrong(form_.columns.front().id, "import.row_twice",
                      {{"row", std::to_string(before->second)}});
        }
        auto placed = place(work_, form_.kind, row);
        if (!placed) {
            if (bars_all(placed.error())) return std::unexpected(std::move(placed).error());
            name_parameters(work_, placed.error());
            row.wrong(placed.error());
        }
        keep(given, row, placed ? *std::move(placed) : Placed{ImportVerdict::wrong});
        return {};
    }
    ImportAnswer finish() { return std::move(answer_); }

  private:
    void keep(const SheetRow& given, const ImportRow& row, Placed placed) {
        ImportedRow out{given.number, placed.verdict, {}, row.wrongs()};
        if (!out.wrong.empty()) out.verdict = ImportVerdict::wrong;
        for (const auto& each : answer_.columns) {
            const auto at = places_.find(each.id)->second;
            out.cells.push_back(at < given.cells.size() ? given.cells[at] : "");
        }
        auto& counts = answer_.counts;
        switch (out.verdict) {
            case ImportVerdict::fresh: ++counts.fresh; break;
            case ImportVerdict::changed: ++counts.changed; break;
            case ImportVerdict::same: ++counts.same; break;
            case ImportVerdict::wrong: ++counts.wrong; break;
        }
        if (placed.link) answer_.links.push_back(*std::move(placed.link));
        answer_.rows.push_back(std::move(out));
    }

    Work& work_;
    const ImportForm& form_;
    ColumnPlaces places_;
    ImportAnswer answer_;
    std::map<std::string, int> rows_;  // by what they are told apart by
};

bool is_note(const SheetRow& row) {
    return std::ranges::any_of(row.cells, [](const std::string& each) { return !each.empty(); }) &&
           std::ranges::find_if(row.cells, [](const std::string& each) {
               return !each.empty();
           })->starts_with(note_mark);
}

}  // namespace

base::Result<ImportAnswer> place_rows(Work& work, const ImportForm& form, const FilledSheet& sheet,
                                      const std::string& reason) {
    Importing importing(work, form, TRY(places_in(form, sheet.rows.front())));
    work.because(reason);
    for (auto row = sheet.rows.begin() + 1; row != sheet.rows.end(); ++row) {
        if (!is_note(*row)) TRY(importing.take(*row));
    }
    auto out = importing.finish();
    if (out.rows.empty()) return base::refuse(base::Kind::invalid, "import.no_rows");
    return out;
}

base::Result<ImportAnswer> carry_out_import(Work& work, const ImportForm& form,
                                            const FilledSheet& sheet, const std::string& reason,
                                            const base::Digest& file) {
    auto out = TRY(place_rows(work, form, sheet, reason));
    if (out.counts.wrong > 0) {
        std::vector<base::Reason> reasons;
        for (const auto& row : out.rows) {
            for (const auto& each : row.wrong) {
                if (reasons.size() < most_reasons) {
                    reasons.push_back({each.code, each.cell, each.parameters});
                }
            }
        }
        return base::refuse(base::Kind::invalid, "import.wrong_rows",
                            {{"count", std::to_string(out.counts.wrong)}}, std::move(reasons));
    }
    out.carried_out = true;
    if (out.counts.fresh + out.counts.changed == 0) return out;
    base::Json payload;
    payload.put("kind", std::string(base::to_text(form.kind)));
    payload.put("file", file.text);
    payload.put("counts", base::encode(out.counts));
    work.note("imports", 0, 0, "import.carried_out", payload);
    return out;
}

}  // namespace fangxing::app
