#include "store/open.h"

#include "store/address.h"
#include "store/postgres/database.h"
#include "store/sqlite/database.h"

namespace fangxing::store {

std::unique_ptr<app::Database> open_database(const std::string& url, const OpenOptions& options) {
    const auto address = parse_address(url);
    if (address.dialect == Dialect::postgres) {
        return std::make_unique<PostgresDatabase>(address.url, options.connections,
                                                  options.waiting);
    }
    return std::make_unique<SqliteDatabase>(address.file, options.readers, options.waiting);
}

}  // namespace fangxing::store
