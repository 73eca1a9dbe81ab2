#include "store/migrations.h"

#include <array>
#include <chrono>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::store {
namespace {

struct Word {
    std::string_view name;
    std::string_view sqlite;
    std::string_view postgres;
};

constexpr std::array<Word, 3> words{{
    {"{id}", "INTEGER PRIMARY KEY", "bigint PRIMARY KEY"},
    {"{text}", "text", "text COLLATE \"C\""},
    {"{hot}", "", "WITH (fillfactor = 85)"},
}};

void put_in(std::string& text, std::string_view word, std::string_view value) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        text.replace(at, word.size(), value);
    }
}

constexpr const char* version_table =
    "CREATE TABLE IF NOT EXISTS schema_version ("
    "number bigint PRIMARY KEY, name text NOT NULL, digest text NOT NULL, "
    "applied_at bigint NOT NULL)";

// Two programs that start at once must not migrate at once.
void begin(Connection& connection, Dialect dialect) {
    if (dialect == Dialect::sqlite) {
        connection.script("BEGIN IMMEDIATE");
    } else {
        connection.script("BEGIN; SELECT pg_advisory_xact_lock(7309940216)");
    }
}

void refuse_newer(Connection& connection, std::span<const Migration> list) {
    const int last = list.empty() ? 0 : list.back().number;
    auto newest = connection.query("SELECT max(number) FROM schema_version", {});
    if (newest.number(0, 0) > last) {
        throw base::Fault("the database is newer than this program: it has migration " +
                          std::to_string(newest.number(0, 0)) + ", the program knows " +
                          std::to_string(last));
    }
}

// True when there is nothing to do; asked first, since a role that owns nothing may not even try.
bool is_current(Connection& connection, Dialect dialect, std::span<const Migration> list) {
    auto exists = connection.query(
        dialect == Dialect::sqlite
            ? "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'"
            : "SELECT count(*) FROM information_schema.tables "
              "WHERE table_schema = current_schema() AND table_name = 'schema_version'",
        {});
    if (exists.number(0, 0) == 0) return false;
    auto known = connection.query("SELECT number, digest FROM schema_version ORDER BY number", {});
    if (known.size() != list.size()) return false;
    for (std::size_t n = 0; n < list.size(); ++n) {
        if (known.number(n, 0) != list[n].number) return false;
        if (known.text(n, 1) != base::digest_of(list[n].text).text) return false;
    }
    return true;
}

bool apply(Connection& connection, Dialect dialect, const Migration& migration) {
    const auto digest = base::digest_of(migration.text);
    auto known = connection.query("SELECT digest FROM schema_version WHERE number = ?",
                                  {std::int64_t{migration.number}});
    if (!known.empty()) {
        if (known.text(0, 0) == digest.text) return false;
        throw base::Fault("the database was migrated by another text of " +
                          std::string(migration.name));
    }
    connection.script(migration_text(migration, dialect));
    const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    connection.run(
        "INSERT INTO schema_version (number, name, digest, applied_at) VALUES (?, ?, ?, ?)",
        {std::int64_t{migration.number}, migration.name, std::string_view(digest.text),
         std::int64_t{now.count()}});
    return true;
}

}  // namespace

std::string migration_text(const Migration& migration, Dialect dialect) {
    std::string out;
    bool wanted = true;
    std::string_view rest = migration.text;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.starts_with("-- @")) {
            const auto section = line.substr(4);
            base::ensure(section == "both" || section == "sqlite" || section == "postgres",
                         "a migration's section names a database");
            wanted = section == "both" || (section == "sqlite") == (dialect == Dialect::sqlite);
        } else if (wanted && !line.starts_with("--")) {
            out.append(line).append("\n");
        }
    }
    for (const auto& word : words) {
        put_in(out, word.name, dialect == Dialect::sqlite ? word.sqlite : word.postgres);
    }
    return out;
}

int migrate(Connection& connection, Dialect dialect, std::span<const Migration> list) {
    if (is_current(connection, dialect, list)) return 0;
    int applied = 0;
    const auto in_transaction = [&](auto&& work) {
        begin(connection, dialect);
        try {
            work();
            connection.script("COMMIT");
        } catch (...) {
            try {
                connection.script("ROLLBACK");
            } catch (const std::exception&) {
                // The first failure is the one to tell; a lost connection rolls back by itself.
            }
            throw;
        }
    };
    in_transaction([&] { connection.script(version_table); });
    refuse_newer(connection, list);
    for (const auto& migration : list) {
        in_transaction([&] { applied += apply(connection, dialect, migration) ? 1 : 0; });
    }
    return applied;
}

}  // namespace fangxing::store
