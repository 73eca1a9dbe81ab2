// What indicators count, added up by day: one row a day, process and value by which it is split.
#include "domain/kpi/counts.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

// Columns have the names of the counts.
std::string add_up() {
    std::string columns;
    std::string marks;
    std::string sums;
    for (const auto& [count, name] : base::all_names<kpi::Count>) {
        const std::string column(name);
        columns.append(", ").append(column);
        marks += ", ?";
        sums.append(sums.empty() ? "" : ", ").append(column).append(" = indicator_days.");
        sums.append(column).append(" + excluded.").append(column);
    }
    return "INSERT INTO indicator_days (dimension, value, day, pack" + columns +
           ") VALUES (?, ?, ?, ?" + marks + ") ON CONFLICT (dimension, value, day, pack) " +
           "DO UPDATE SET " + sums;
}

std::string all_sums() {
    std::string out;
    for (const auto& [count, name] : base::all_names<kpi::Count>) {
        out.append(", CAST(SUM(").append(name).append(") AS bigint)");
    }
    return out;
}

}  // namespace

void SqlStore::add_to_day(const app::DayKey& key, const kpi::Sums& sums) {
    static const auto sql = add_up();
    std::vector<Value> values{std::string_view(key.dimension), std::string_view(key.value), key.day,
                              std::string_view(key.pack)};
    for (const auto each : sums.of) values.emplace_back(each);
    connection_.post(sql, values);
}

std::vector<app::TotalsRow> SqlStore::totals(const app::TotalsQuery& query) {
    const std::string span = query.by_day ? "day" : "day / 100";
    std::string sql = "SELECT " + span + ", pack, value" + all_sums() +
                      " FROM indicator_days WHERE dimension = ? AND day >= ? AND day < ?";
    std::vector<Value> values{std::string_view(query.dimension), query.from, query.to};
    if (query.value) {
        sql += " AND value = ?";
        values.emplace_back(std::string_view(*query.value));
    }
    if (!query.pack.empty()) {
        sql += " AND pack = ?";
        values.emplace_back(std::string_view(query.pack));
    }
    sql += " GROUP BY " + span + ", pack, value ORDER BY 1, 2, 3";
    auto found = connection_.query(sql, values);
    std::vector<app::TotalsRow> out;
    for (std::size_t n = 0; n < found.size(); ++n) {
        app::TotalsRow row{found.number(n, 0), found.text(n, 1), found.text(n, 2), {}};
        for (std::size_t k = 0; k < kpi::count_kinds; ++k) {
            row.sums.of[k] = found.number(n, k + 3);
        }
        out.push_back(std::move(row));
    }
    return out;
}

}  // namespace fangxing::store
