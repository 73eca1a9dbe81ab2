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

PgConnection& PgLease::taken() {
    if (connection_) return *connection_;
    connection_ = pool_.take();
    if (!connection_) throw base::Fault("no connection to the database is free");
    const auto newest = memory_.newest();
    connection_->begin(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", false,
        {.sql = std::string(marks_since), .text = newest ? newest->snapshot : std::string()});
    return *connection_;
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
