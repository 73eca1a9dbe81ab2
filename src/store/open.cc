#include "store/open.h"

#include "store/address.h"
#include "store/migrations.h"
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

int migrate_database(const std::string& url) {
    const auto address = parse_address(url);
    const auto connection = connect(address);
    return migrate(*connection, address.dialect, migrations());
}

}  // namespace fangxing::store
