// Numbered changes of the database's schema, embedded from `migrations/NNNN_name.sql`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "store/sql/connection.h"

namespace fangxing::store {

struct Migration {
    int number = 0;
    std::string_view name;  // "0001_foundation"
    std::string_view text;
};

// All of them, in order of their numbers.
std::span<const Migration> migrations();

// The text for one database: its section lines ("-- @sqlite", "-- @postgres", "-- @both") chosen,
// its words in braces put in.
std::string migration_text(const Migration& migration, Dialect dialect);

// Applies what is missing, each in a transaction of its own, and answers how many. Throws Fault
// where the database is newer than this program or was migrated by another text.
int migrate(Connection& connection, Dialect dialect, std::span<const Migration> list);

}  // namespace fangxing::store
