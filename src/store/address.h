// Where a database lies, read from its url, and a bare connection to it.
#pragma once

#include <memory>
#include <string>

#include "store/sql_store.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {

struct Address {
    Dialect dialect = Dialect::sqlite;
    SqliteFile file;  // of SQLite
    std::string url;  // of PostgreSQL
};

// Throws Fault where the url is neither "sqlite:…" nor "postgresql://…".
Address parse_address(const std::string& url);

std::unique_ptr<Connection> connect(const Address& address);
// For one transaction on such a connection, begun and ended by the caller.
std::unique_ptr<SqlStore> store_on(Connection& connection, Dialect dialect);

}  // namespace fangxing::store
