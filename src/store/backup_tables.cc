#include "store/backup_tables.h"

namespace fangxing::store {
namespace {

// Tokens follow from release_search and findings, the sealer's list from journal and journal_seal;
// marks of what was written are for servers that run.
constexpr std::string_view sqlite_columns =
    "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
    "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' "
    "AND m.name NOT LIKE 'release_tokens%' AND m.name NOT LIKE 'finding_tokens%' "
    "ORDER BY m.name, c.cid";
constexpr std::string_view postgres_columns =
    "SELECT table_name::text, column_name::text FROM information_schema.columns "
    "WHERE table_schema = current_schema() "
    "AND table_name NOT IN ('release_tokens', 'finding_tokens', 'journal_unsealed', "
    "'touched', 'touched_floor') "
    "ORDER BY table_name COLLATE \"C\", ordinal_position";

}  // namespace

std::string TableShape::column_list() const {
    std::string out;
    for (const auto& column : columns) out.append(out.empty() ? "" : ", ").append(column);
    return out;
}

std::string TableShape::marks() const {
    std::string out;
    for (std::size_t n = 0; n < columns.size(); ++n) out += n == 0 ? "?" : ", ?";
    return out;
}

std::vector<TableShape> table_shapes(Connection& connection, Dialect dialect) {
    auto found =
        connection.query(dialect == Dialect::sqlite ? sqlite_columns : postgres_columns, {});
    std::vector<TableShape> out;
    for (std::size_t n = 0; n < found.size(); ++n) {
        auto table = found.text(n, 0);
        if (out.empty() || out.back().name != table) out.push_back({std::move(table), {}});
        out.back().columns.push_back(found.text(n, 1));
    }
    return out;
}

}  // namespace fangxing::store
