// What the cells of a row name: units and systems by their codes, people by their logins.
#pragma once

#include <optional>
#include <string>

#include "app/imports/row.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

// Nothing where the cell is blank, or names nobody: then it is wrong.
std::optional<access::UnitId> unit_at(Work& work, ImportRow& row, std::string_view column);
std::optional<access::PersonId> person_at(Work& work, ImportRow& row, std::string_view column);
std::optional<cmdb::SystemId> system_at(Work& work, ImportRow& row, std::string_view column);

// As a cell names them; "" where there is none.
std::string unit_code(Work& work, access::UnitId unit);
std::string system_code(Work& work, cmdb::SystemId system);

}  // namespace fangxing::app
