// The tables of a database as a backup sees them: names and columns, whatever migrations made them.
#pragma once

#include <string>
#include <vector>

#include "store/sql/connection.h"

namespace fangxing::store {

struct TableShape {
    std::string name;
    std::vector<std::string> columns;

    std::string column_list() const;  // "id, at, actor"
    std::string marks() const;        // "?, ?, ?"
};

// All of ours, by name, but for those that are derived from others.
std::vector<TableShape> table_shapes(Connection& connection, Dialect dialect);

}  // namespace fangxing::store
