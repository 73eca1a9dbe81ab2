// Every table of rows with the columns that queries need; migrations are compared with this list.
#pragma once

#include <string_view>
#include <vector>

namespace fangxing::app {

struct TableColumn {
    std::string_view name;
    bool text = false;             // else a 64-bit integer
    bool unique = false;           // else merely indexed
    std::string_view within = {};  // indexed behind that column, to be counted within it
    bool together = false;         // indexed with others, by a migration of its own
};
struct RowTable {
    std::string_view name;
    std::vector<TableColumn> columns;
    bool apart = false;  // made by a migration of its own, not by 0002
};

const std::vector<RowTable>& tables();

}  // namespace fangxing::app
