#include "app/imports/references.h"

#include "app/accounts.h"

namespace fangxing::app {
namespace {

template <class T>
std::optional<decltype(T::id)> row_of_code(Work& work, ImportRow& row, std::string_view column) {
    if (!row.has(column)) return std::nullopt;
    const auto found = work.where<T>("code", row[column], 0, 1);
    if (!found.empty()) return found.front().id;
    row.wrong(column, "import.code_unknown", {{"code", row[column]}});
    return std::nullopt;
}

}  // namespace

std::optional<access::UnitId> unit_at(Work& work, ImportRow& row, std::string_view column) {
    return row_of_code<access::Unit>(work, row, column);
}

std::optional<cmdb::SystemId> system_at(Work& work, ImportRow& row, std::string_view column) {
    return row_of_code<cmdb::System>(work, row, column);
}

std::optional<access::PersonId> person_at(Work& work, ImportRow& row, std::string_view column) {
    if (!row.has(column)) return std::nullopt;
    if (const auto found = person_by_login(work.store(), row[column])) return found->id;
    row.wrong(column, "import.login_unknown", {{"login", row[column]}});
    return std::nullopt;
}

std::string unit_code(Work& work, access::UnitId unit) {
    const auto found = unit ? work.find<access::Unit>(unit) : std::nullopt;
    return found ? found->code : "";
}

std::string system_code(Work& work, cmdb::SystemId system) {
    const auto found = system ? work.find<cmdb::System>(system) : std::nullopt;
    return found ? found->code : "";
}

}  // namespace fangxing::app
