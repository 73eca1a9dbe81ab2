// The doors of the store room: databases and blobs by their addresses.
#pragma once

#include <memory>
#include <string>

#include "app/ports/store.h"

namespace fangxing::store {

struct OpenOptions {
    std::size_t readers = 8;      // SQLite: snapshots at a time
    std::size_t connections = 6;  // PostgreSQL: transactions at a time
    std::size_t waiting = 2048;   // units that may queue; more are refused with `store.busy`
};

// "sqlite:/folder/file.db" (optionally "?vfs=name") or "postgresql://…"; migrates. Throws Fault.
std::unique_ptr<app::Database> open_database(const std::string& url,
                                             const OpenOptions& options = {});

// Applies the migrations that the database lacks, and answers how many. Throws Fault where it is
// newer than this program.
int migrate_database(const std::string& url);

// A folder; made where it is missing. Blobs lie at sha256/ab/<the other digits>.
std::unique_ptr<app::Blobs> open_blobs(const std::string& folder);

}  // namespace fangxing::store
