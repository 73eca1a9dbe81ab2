#include "store/address.h"

#include <filesystem>

#include "base/ensure.h"
#include "store/disk.h"
#include "store/postgres/store.h"
#include "store/sqlite/store.h"

namespace fangxing::store {

Address parse_address(const std::string& url) {
    constexpr std::string_view scheme = "sqlite:";
    Address out;
    if (url.starts_with(scheme)) {
        const auto mark = url.find("?vfs=");
        out.file.path = url.substr(
            scheme.size(), mark == std::string::npos ? std::string::npos : mark - scheme.size());
        if (mark != std::string::npos) out.file.vfs = url.substr(mark + 5);
        if (out.file.path.empty()) throw base::Fault("the database's url names no file");
        return out;
    }
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
        out.dialect = Dialect::postgres;
        out.url = url;
        return out;
    }
    throw base::Fault("the database's url begins with sqlite: or postgresql://");
}

std::unique_ptr<Connection> connect(const Address& address) {
    if (address.dialect == Dialect::postgres) return std::make_unique<PgConnection>(address.url);
    make_folder(std::filesystem::path(address.file.path).parent_path().string());
    make_private_file(address.file.path);
    return std::make_unique<SqliteConnection>(address.file, Access::write);
}

std::unique_ptr<SqlStore> store_on(Connection& connection, Dialect dialect) {
    if (dialect == Dialect::postgres) return std::make_unique<PostgresStore>(connection, nullptr);
    return std::make_unique<SqliteStore>(connection);
}

}  // namespace fangxing::store
