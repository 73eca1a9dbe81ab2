#include "app/imports/row.h"

#include <algorithm>

#include "base/ensure.h"

namespace fangxing::app {
namespace {

char lower_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool says(const std::string& text, const std::string& name) {
    return std::ranges::equal(text, name, {}, lower_letter, lower_letter);
}

std::string chosen(const ImportColumn& column, const std::string& text) {
    for (const auto& each : column.choices) {
        if (says(text, each.id) || says(text, each.name.zh) || says(text, each.name.en)) {
            return each.id;
        }
    }
    return text;
}

}  // namespace

ImportRow::ImportRow(const ImportForm& form, const ColumnPlaces& places, const SheetRow& row)
    : form_(form), places_(places), number_(row.number) {
    for (const auto& column : form.columns) {
        const auto place = places.find(column.id);
        const bool is_there = place != places.end() && place->second < row.cells.size();
        cells_[column.id] = is_there ? chosen(column, row.cells[place->second]) : std::string();
    }
}

const std::string& ImportRow::operator[](std::string_view column) const {
    const auto found = cells_.find(column);
    base::ensure(found != cells_.end(), "an import reads the columns of its form");
    return found->second;
}

base::Words ImportRow::name() const {
    const auto& en = (*this)["name_en"];
    return {(*this)["name_zh"], en.empty() ? (*this)["name_zh"] : en};
}

void ImportRow::wrong(std::string_view column, std::string code, base::Parameters parameters) {
    const auto place = places_.find(column);
    const auto at = place == places_.end() ? std::size_t{0} : place->second;
    auto cell = column_letters(at) + std::to_string(number_);
    // What is wrong in a cell is said once; the single command may find it again.
    if (std::ranges::find(wrongs_, cell, &WrongCell::cell) != wrongs_.end()) return;
    wrongs_.push_back(
        {std::string(column), std::move(cell), std::move(code), {}, std::move(parameters)});
}

const ImportColumn& ImportRow::column_at(std::string_view field) const {
    const auto found = std::ranges::find_if(form_.columns, [&](const ImportColumn& each) {
        return !field.empty() && (each.field == field || each.field.starts_with(field));
    });
    return found == form_.columns.end() ? form_.columns.front() : *found;
}

void ImportRow::wrong(const base::Refusal& refusal) {
    for (const auto& each : refusal.reasons) {
        wrong(column_at(each.field).id, each.code, each.parameters);
    }
    if (refusal.reasons.empty()) {
        wrong(form_.columns.front().id, refusal.code, refusal.parameters);
    }
}

void ImportRow::must_equal(std::string_view column, const std::string& there) {
    if (!has(column) || (*this)[column] == there) return;
    wrong(column, "import.differs", {{"there", there}});
}

}  // namespace fangxing::app
