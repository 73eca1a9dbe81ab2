// The databases by themselves: nothing between the statements and SQLite or PostgreSQL.
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "bench/server/commands.h"

namespace fangxing::bench {

using Commands = std::vector<std::vector<RowValues>>;

// Each commit holds so many commands; the log is copied back on a thread beside, as the product
// does. Throws where an update finds no row.
base::Json write_sqlite(const std::string& file, const Statements& statements,
                        const Commands& commands, int batch);
// Each command is one statement and one commit.
base::Json write_postgres(const std::string& url, const Statements& statements,
                          const Commands& commands, int connections);

struct BareOptions {
    std::string database;
    std::string sql;  // one query; "@id" stands for one of the ids
    std::string ids;  // file: ids in their 13 letters, a line each
    int connections = 1;
    double seconds = 1;
};
// Asks one query again and again and reads every cell; prints the summary.
void bare(const BareOptions& options);

base::Json read_sqlite(const BareOptions& options, const std::vector<std::int64_t>& ids);
base::Json read_postgres(const BareOptions& options, const std::vector<std::int64_t>& ids);

}  // namespace fangxing::bench
