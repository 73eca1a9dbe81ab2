#include "store/postgres/lease.h"

#include <utility>

#include "store/postgres/marks.h"

namespace fangxing::store {

PgLease::~PgLease() {
    if (!connection_) return;
    try {
        connection_->rollback();
        pool_.give_back(std::move(connection_));
    } catch (const std::exception&) {
        pool_.give_back(nullptr);  // lost; the server rolls back by itself
    }
}

PgConnection::Opening PgLease::since_newest() const {
    const auto newest = memory_.newest();
    return {.sql = std::string(marks_since), .text = newest ? newest->snapshot : std::string()};
}

PgConnection& PgLease::taken() {
    if (connection_) return *connection_;
    connection_ = pool_.take_one();
    connection_->begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false, since_newest());
    return *connection_;
}

Rows PgLease::query_planned(std::string_view sql, Values values) {
    if (connection_ || !memory_.is_quiet()) return taken().query_planned(sql, values);
    auto answered = pool_.with_one([&](PgConnection& connection) {
        return connection.query_alone(sql, values, since_newest());
    });
    behind_ = std::move(answered.behind);
    return std::move(answered.rows);
}

void PgLease::open() {
    taken().open();
}

std::optional<Rows> PgLease::take_opening() {
    return connection_ ? connection_->take_opening() : std::nullopt;
}

void PgLease::end() {
    if (!connection_) return;
    connection_->commit_lightly();
    pool_.give_back(std::move(connection_));
}

}  // namespace fangxing::store
