// Copies of the whole database and its blobs in one file, the same for both databases.
#pragma once

#include <string>

#include "store/sql/connection.h"

namespace fangxing::store {

// Writes all tables of the connection's snapshot to a new file, synced when this returns.
void write_backup(Connection& connection, Dialect dialect, const std::string& file);

// Database and the blobs of a folder to one file, while others serve.
void backup(app::Database& database, const std::string& blobs, const std::string& file);

// Into an empty database (by its url) and a blobs folder; no server may run on it. Throws Fault
// when the database holds anything, when the file is damaged or newer than this program.
void restore(const std::string& file, const std::string& url, const std::string& blobs);

}  // namespace fangxing::store
