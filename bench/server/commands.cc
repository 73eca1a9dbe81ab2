#include "bench/server/commands.h"

#include "base/digest.h"
#include "base/id.h"

namespace fangxing::bench {
namespace {

std::string insert_sql(const MovableRow& row) {
    std::string sql = "INSERT INTO " + row.table() + " (id, version, body";
    std::string marks;
    for (const auto& [name, cell] : row.original().columns) {
        sql.append(", ").append(name);
        marks += ", ?";
    }
    return sql + ") VALUES (?, ?, ?" + marks + ")";
}

std::string update_sql(const MovableRow& row) {
    std::string sql = "UPDATE " + row.table() + " SET version = version + 1, body = ?";
    for (const auto& [name, cell] : row.original().columns) sql.append(", ").append(name) += " = ?";
    return sql + " WHERE id = ? AND version = ?";
}

bool is_new(const MovableRow& row) {
    return row.original().version == 1;
}

}  // namespace

Statements statements_of(const Original& act, JournalForm form) {
    Statements out;
    for (const auto& row : act.rows) {
        out.all.push_back({is_new(row) ? insert_sql(row) : update_sql(row), !is_new(row)});
    }
    for (std::size_t n = 0; n < act.journal.size(); ++n) {
        out.all.push_back(
            {"INSERT INTO journal (id, at, actor, person, via, act, noun, noun_id, release, type, "
             "reason, payload_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"});
        out.all.push_back({"INSERT INTO journal_payload (entry, payload) VALUES (?, ?)"});
        out.all.push_back({form == JournalForm::sealed
                               ? "INSERT INTO journal_seal (entry) VALUES (?)"
                               : "INSERT INTO journal_unsealed (entry) VALUES (?)"});
    }
    out.all.push_back(
        {"INSERT INTO answers (person, key, at, request_digest, answer) "
         "VALUES (?, ?, ?, ?, ?)"});
    out.rows = static_cast<std::int64_t>(out.all.size());
    return out;
}

std::vector<RowValues> values_for(const Original& act, std::int64_t by, std::int64_t fresh_id,
                                  std::string_view answer) {
    std::vector<RowValues> out;
    for (const auto& each : act.rows) {
        const auto row = each.moved(by);
        RowValues values;
        const bool is_fresh = is_new(each);
        if (is_fresh) values = {fresh_id++, row.version};
        values.emplace_back(row.body);
        for (const auto& [name, cell] : row.columns) {
            // The one text that no two rows share.
            const bool is_number = is_fresh && name == "number";
            values.push_back(is_number ? app::Cell(base::id_text(fresh_id)) : cell);
        }
        if (!is_new(each)) {
            values.emplace_back(row.id);
            values.emplace_back(row.version - 1);
        }
        out.push_back(std::move(values));
    }
    for (const auto& each : act.journal) {
        const auto entry = each.moved(by);
        out.push_back({fresh_id, entry.at.us, entry.actor, entry.person, entry.via, entry.act,
                       entry.noun, entry.noun_id, entry.release, entry.type, entry.reason,
                       base::digest_of(entry.payload).text});
        out.push_back({fresh_id, entry.payload});
        out.push_back({fresh_id++});
    }
    const auto& last = act.journal.back().entry;
    const auto key = "bench-" + std::to_string(fresh_id);
    out.push_back({last.person, key, last.at.us, base::digest_of(key).text, std::string(answer)});
    return out;
}

}  // namespace fangxing::bench
