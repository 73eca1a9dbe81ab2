#include "store/backup.h"

#include <filesystem>

#include "base/ensure.h"
#include "store/backup_file.h"
#include "store/backup_tables.h"
#include "store/disk.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {
namespace {

constexpr std::int64_t piece = 1000;

// Every row of a table in pieces; SQLite pages by row id, PostgreSQL by a cursor of the snapshot.
template <class Each>
void each_piece(Connection& from, Dialect dialect, const TableShape& table, const Each& each) {
    if (dialect == Dialect::sqlite) {
        const auto sql = "SELECT " + table.column_list() + ", rowid FROM " + table.name +
                         " WHERE rowid > ? ORDER BY rowid LIMIT ?";
        std::int64_t last = INT64_MIN;
        for (;;) {
            auto rows = from.query(sql, {last, piece});
            if (rows.empty()) return;
            last = rows.number(rows.size() - 1, rows.width - 1);
            each(rows);
        }
    }
    from.script("DECLARE backup_cursor CURSOR FOR SELECT " + table.column_list() + " FROM " +
                table.name);
    for (;;) {
        auto rows = from.query_once("FETCH " + std::to_string(piece) + " FROM backup_cursor", {});
        if (rows.empty()) break;
        each(rows);
    }
    from.script("CLOSE backup_cursor");
}

void copy_table(Connection& from, Dialect dialect, const TableShape& table, Connection& to) {
    const auto names = table.column_list();
    to.script("CREATE TABLE " + table.name + " (" + names + ")");
    const auto sql =
        "INSERT INTO " + table.name + " (" + names + ") VALUES (" + table.marks() + ")";
    RowDigest digest;
    std::vector<Value> values(table.columns.size());
    each_piece(from, dialect, table, [&](Rows& rows) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t n = 0; n < values.size(); ++n) values[n] = as_value(rows.at(row, n));
            digest.take(values);
            to.run(sql, values);
        }
    });
    const auto rows = digest.rows();
    const auto text = digest.finish().text;
    to.run("INSERT INTO backup_contents (name, rows, digest) VALUES (?, ?, ?)",
           {std::string_view(table.name), rows, std::string_view(text)});
}

void copy_blobs(const std::string& folder, Connection& to) {
    namespace fs = std::filesystem;
    if (!fs::exists(folder + "/sha256")) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder + "/sha256")) {
        if (!entry.is_regular_file()) continue;
        const auto digest = "sha256:" + entry.path().parent_path().filename().string() +
                            entry.path().filename().string();
        std::int64_t part = 0;
        // In parts: SQLite keeps a whole value in memory.
        read_file(entry.path().string(), [&](std::string_view bytes) {
            to.run("INSERT INTO blob (digest, part, bytes) VALUES (?, ?, CAST(? AS BLOB))",
                   {std::string_view(digest), part++, bytes});
        });
        if (part == 0) {
            to.run("INSERT INTO blob (digest, part, bytes) VALUES (?, 0, '')",
                   {std::string_view(digest)});
        }
    }
}

}  // namespace

void write_backup(Connection& connection, Dialect dialect, const std::string& file) {
    BackupFile out(file);
    out.connection().script("BEGIN");
    for (const auto& table : table_shapes(connection, dialect)) {
        copy_table(connection, dialect, table, out.connection());
    }
    out.connection().script("COMMIT");
    out.keep();
}

void backup(app::Database& database, const std::string& blobs, const std::string& file) {
    // Blobs after rows: each that a row of the snapshot names was there before the row was.
    const auto rows = file + ".rows";
    database.backup(rows);
    const SqliteFile whole{rows, {}};
    {
        SqliteConnection out(whole, Access::whole);
        out.script("BEGIN");
        copy_blobs(blobs, out);
        out.script("COMMIT");
    }
    sync_file(rows);
    std::filesystem::rename(rows, file);
    sync_folder(std::filesystem::absolute(file).parent_path().string());
}

}  // namespace fangxing::store
