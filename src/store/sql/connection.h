// One connection to a database, as the store's statements see it; SQLite and PostgreSQL behind it.
//
// Statements are written with `?` and prepared once per connection. Errors come as exceptions:
// `Duplicate` for a repeated unique value, `RunAgain` where the unit must be run once more,
// `base::DiskFull`, `base::DiskFailed`, `base::Fault` for a broken world, `base::Bug` for our SQL.
#pragma once

#include <cstdint>
#include <exception>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/ports/store.h"

namespace fangxing::store {

using Value = std::variant<std::monostate, std::int64_t, std::string_view>;

// The values of a statement, in the order of its question marks.
class Values {
  public:
    Values() = default;
    Values(std::initializer_list<Value> values) : values_(values.begin(), values.size()) {}
    Values(const std::vector<Value>& values) : values_(values) {}

    std::size_t size() const { return values_.size(); }
    const Value& operator[](std::size_t n) const { return values_[n]; }

  private:
    std::span<const Value> values_;
};

inline Value as_value(const app::Cell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) return *number;
    if (const auto* text = std::get_if<std::string>(&cell)) return std::string_view(*text);
    return std::monostate{};
}

// What a query answered: cells by row and column.
struct Rows {
    std::size_t width = 0;
    std::vector<app::Cell> cells;

    std::size_t size() const { return width == 0 ? 0 : cells.size() / width; }
    bool empty() const { return cells.empty(); }
    app::Cell& at(std::size_t row, std::size_t column) { return cells[row * width + column]; }
    std::int64_t number(std::size_t row, std::size_t column) {
        const auto* value = std::get_if<std::int64_t>(&at(row, column));
        return value ? *value : 0;
    }
    std::string text(std::size_t row, std::size_t column) {
        auto* value = std::get_if<std::string>(&at(row, column));
        return value ? std::move(*value) : std::string();
    }
};

// A unique column repeats; the transaction goes on as if the statement had not been sent.
struct Duplicate : std::exception {
    std::string table;
    std::string column;

    Duplicate(std::string of_table, std::string of_column)
        : table(std::move(of_table)), column(std::move(of_column)) {}
    const char* what() const noexcept override { return "a unique column repeats"; }
};

// The transaction is void and the unit may be run once more.
struct RunAgain : std::exception {
    const char* what() const noexcept override { return "the unit must be run again"; }
};

class Connection {
  public:
    virtual ~Connection() = default;

    virtual Rows query(std::string_view sql, Values values) = 0;
    // Several of them; where the database is a journey away, in one.
    struct Asked {
        std::string sql;
        std::vector<Value> values;
    };
    virtual std::vector<Rows> query_all(const std::vector<Asked>& asked) {
        std::vector<Rows> out;
        for (const auto& each : asked) out.push_back(query(each.sql, each.values));
        return out;
    }
    // The same, planned once for whatever values come; for statements to which these are all one.
    virtual Rows query_planned(std::string_view sql, Values values) { return query(sql, values); }
    // The same, planned for just these values and not kept.
    virtual Rows query_once(std::string_view sql, Values values) = 0;
    // Answers how many rows changed.
    virtual std::int64_t run(std::string_view sql, Values values) = 0;

    // The next two may travel later, at the latest with the commit. Where their answer then is
    // not the hoped one the unit is run again, and this time they wait for their answers.
    virtual void post(std::string_view sql, Values values) = 0;
    // Hopes to change one row; false when it changed none.
    virtual bool post_one(std::string_view sql, Values values) = 0;

    // A text of several statements without values.
    virtual void script(const std::string& sql) = 0;
};

enum class Dialect { sqlite, postgres };

}  // namespace fangxing::store
