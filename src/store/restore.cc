// A backup put into an empty database of either kind, every table and blob checked on the way.
#include <algorithm>

#include "base/ensure.h"
#include "store/address.h"
#include "store/backup.h"
#include "store/backup_file.h"
#include "store/backup_tables.h"
#include "store/migrations.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

constexpr std::int64_t restored_at_once = 1000;

// Rows of the backup's table in their order, checked against its digest at the end.
template <class Each>
void each_row(Connection& from, const TableShape& table, const Each& each) {
    const auto sql = "SELECT " + table.column_list() + ", rowid FROM " + table.name +
                     " WHERE rowid > ? ORDER BY rowid LIMIT ?";
    RowDigest digest;
    std::vector<Value> values(table.columns.size());
    std::int64_t last = 0;
    for (;;) {
        auto rows = from.query(sql, {last, restored_at_once});
        if (rows.empty()) break;
        last = rows.number(rows.size() - 1, rows.width - 1);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t n = 0; n < values.size(); ++n) values[n] = as_value(rows.at(row, n));
            digest.take(values);
            each(values);
        }
    }
    auto known = from.query("SELECT rows, digest FROM backup_contents WHERE name = ?",
                            {std::string_view(table.name)});
    if (known.empty() || known.number(0, 0) != digest.rows() ||
        known.text(0, 1) != digest.finish().text) {
        throw base::Fault("the backup is damaged: table " + table.name);
    }
}

void refuse_filled(Connection& to, Dialect dialect) {
    for (const auto& table : table_shapes(to, dialect)) {
        if (table.name == "schema_version") continue;
        if (!to.query("SELECT 1 FROM " + table.name + " LIMIT 1", {}).empty()) {
            throw base::Fault("the database is not empty: table " + table.name);
        }
    }
}

app::Findable finding_in(const TableShape& table, const std::vector<Value>& values) {
    const auto value = [&](std::string_view column) {
        const auto at = std::ranges::find(table.columns, column) - table.columns.begin();
        return values.at(static_cast<std::size_t>(at));
    };
    const auto number = [&](std::string_view column) {
        return std::get<std::int64_t>(value(column));
    };
    const auto text = [&](std::string_view column) {
        return std::string(std::get<std::string_view>(value(column)));
    };
    const auto kind = base::from_text<app::FoundKind>(text("kind"));
    if (!kind) throw base::Fault("the backup names a kind that is not known: " + text("kind"));
    return {.kind = *kind,
            .release = number("release"),
            .system = number("system"),
            .at = number("at"),
            .name = text("name"),
            .said = text("said")};
}

void load_table(Connection& from, const TableShape& table, Connection& to, Dialect dialect) {
    if (table.name == "schema_version") return;
    if (table.name == "release_search") {
        // Through the store, which makes the tokens with it.
        const auto store = store_on(to, dialect);
        each_row(from, table, [&](const std::vector<Value>& values) {
            store->put_search(std::get<std::int64_t>(values[0]), "",
                              std::get<std::string_view>(values[1]));
        });
        return;
    }
    if (table.name == "findings") {
        const auto store = store_on(to, dialect);
        each_row(from, table, [&](const std::vector<Value>& values) {
            store->put_finding(std::get<std::int64_t>(values[0]), finding_in(table, values));
        });
        return;
    }
    const auto sql = "INSERT INTO " + table.name + " (" + table.column_list() + ") VALUES (" +
                     table.marks() + ")";
    each_row(from, table, [&](const std::vector<Value>& values) { to.post(sql, values); });
}

// Entries that were committed but not yet numbered when the copy was made.
void load_unsealed(Connection& to, Dialect dialect) {
    to.run(dialect == Dialect::sqlite
               ? "INSERT INTO journal_seal (entry) SELECT id FROM journal j WHERE NOT EXISTS "
                 "(SELECT 1 FROM journal_seal s WHERE s.entry = j.id) ORDER BY id"
               : "INSERT INTO journal_unsealed (entry) SELECT id FROM journal j WHERE NOT EXISTS "
                 "(SELECT 1 FROM journal_seal s WHERE s.entry = j.id)",
           {});
}

void load_tables(Connection& from, Connection& to, Dialect dialect) {
    auto shapes = table_shapes(from, Dialect::sqlite);
    std::erase_if(shapes, [](const TableShape& table) {
        return table.name == "backup_contents" || table.name == "blob";
    });
    to.script(dialect == Dialect::sqlite ? "BEGIN IMMEDIATE" : "BEGIN");
    refuse_filled(to, dialect);
    for (const auto& table : shapes) load_table(from, table, to, dialect);
    load_unsealed(to, dialect);
    to.script("COMMIT");
}

void load_blobs(Connection& from, const std::string& folder) {
    const auto blobs = open_blobs(folder);
    std::string digest;
    std::unique_ptr<NewFile> file;
    std::unique_ptr<Hashing> hashing;
    const auto finish = [&] {
        if (!file) return;
        if (hashing->finish().text != digest) {
            throw base::Fault("the backup is damaged: blob " + digest);
        }
        file->keep_as(blobs->path({digest}), 0440);
        file.reset();
    };
    std::int64_t last = 0;
    for (;;) {
        auto rows = from.query(
            "SELECT rowid, digest, part, bytes FROM blob WHERE rowid > ? ORDER BY rowid LIMIT 4",
            {last});
        if (rows.empty()) break;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            last = rows.number(row, 0);
            if (rows.number(row, 2) == 0) {
                finish();
                digest = rows.text(row, 1);
                file = std::make_unique<NewFile>(folder + "/new");
                hashing = std::make_unique<Hashing>();
            }
            const auto bytes = rows.text(row, 3);
            base::ensure(file != nullptr, "a blob's first part comes first");
            hashing->take(bytes);
            file->write(bytes);
        }
    }
    finish();
}

}  // namespace

void restore(const std::string& file, const std::string& url, const std::string& blobs) {
    const auto from = open_backup(file);
    const auto address = parse_address(url);
    const auto to = connect(address);
    const auto version = from->query("SELECT max(number) FROM schema_version", {}).number(0, 0);
    const auto known = migrations();
    if (known.empty() || version > known.back().number) {
        throw base::Fault("the backup is newer than this program");
    }
    // The rows go into the schema that they came from, and are then migrated as rows are.
    const auto then = std::ranges::find_if(
        known, [&](const Migration& migration) { return migration.number > version; });
    migrate(*to, address.dialect, {known.begin(), then});
    try {
        load_tables(*from, *to, address.dialect);
    } catch (const RunAgain&) {
        throw base::Fault("the backup's rows do not fit the database");
    }
    migrate(*to, address.dialect, known);
    if (!blobs.empty()) load_blobs(*from, blobs);
}

}  // namespace fangxing::store
