// What proves the journal: its entries as leaves, roots of tiles, and checkpoints.
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

std::optional<app::KeptCheckpoint> checkpoint_in(Rows&& found) {
    if (found.size() == 0) return std::nullopt;
    return app::KeptCheckpoint{found.number(0, 0), {found.number(0, 1)}, found.text(0, 2)};
}

}  // namespace

std::vector<journal::Sealed> SqlStore::sealed_where(std::string_view condition, Values values) {
    write_waiting_entries();
    auto found = connection_.query(
        "SELECT s.seq, j.id, j.at, j.actor, j.person, j.via, j.act, j.noun, j.noun_id, j.release, "
        "j.type, j.reason, j.payload_digest, v.leaf, "
        "coalesce(p.entry, 0) FROM journal_seal s JOIN journal j ON j.id = s.entry "
        "LEFT JOIN journal_payload p ON p.entry = j.id "
        "LEFT JOIN journal_veils v ON v.entry = j.id WHERE " +
            std::string(condition) + " s.seq > ? ORDER BY s.seq LIMIT ?",
        values);
    std::vector<journal::Sealed> out;
    out.reserve(found.size());
    for (std::size_t n = 0; n < found.size(); ++n) {
        out.push_back({.seq = found.number(n, 0),
                       .id = {found.number(n, 1)},
                       .at = {found.number(n, 2)},
                       .actor = found.text(n, 3),
                       .person = {found.number(n, 4)},
                       .via = found.text(n, 5),
                       .act = found.text(n, 6),
                       .noun = found.text(n, 7),
                       .noun_id = {found.number(n, 8)},
                       .release = {found.number(n, 9)},
                       .type = found.text(n, 10),
                       .reason = found.text(n, 11),
                       .payload_digest = {found.text(n, 12)},
                       .veil = found.text(n, 13),
                       .has_payload = found.number(n, 14) != 0});
    }
    return out;
}

std::vector<journal::Sealed> SqlStore::sealed(std::int64_t after_seq, int limit) {
    return sealed_where("", {after_seq, std::int64_t{limit}});
}

std::vector<journal::Sealed> SqlStore::sealed_by(std::int64_t person, std::int64_t after_seq,
                                                 int limit) {
    return sealed_where("j.person = ? AND", {person, after_seq, std::int64_t{limit}});
}

void SqlStore::erase_payload(std::int64_t entry) {
    write_waiting_entries();
    connection_.post("DELETE FROM journal_payload WHERE entry = ?", {entry});
}

void SqlStore::veil(std::int64_t entry, std::string_view leaf, std::string_view actor) {
    write_waiting_entries();
    connection_.post("INSERT INTO journal_veils (entry, leaf) VALUES (?, ?)", {entry, leaf});
    connection_.post("UPDATE journal SET actor = ? WHERE id = ?", {actor, entry});
}

void SqlStore::forget_answers(std::int64_t person) {
    connection_.post("DELETE FROM answers WHERE person = ?", {person});
}

std::vector<std::string> SqlStore::tile_roots() {
    auto found = connection_.query("SELECT root FROM journal_tiles ORDER BY tile", {});
    std::vector<std::string> out;
    out.reserve(found.size());
    for (std::size_t n = 0; n < found.size(); ++n) out.push_back(found.text(n, 0));
    return out;
}

void SqlStore::add_tile(std::int64_t tile, std::string_view root) {
    connection_.query(
        "INSERT INTO journal_tiles (tile, root) VALUES (?, ?) ON CONFLICT (tile) DO NOTHING",
        {tile, root});
}

void SqlStore::add_checkpoint(const app::KeptCheckpoint& checkpoint) {
    connection_.query(
        "INSERT INTO journal_checkpoints (size, at, note) VALUES (?, ?, ?) "
        "ON CONFLICT (size) DO NOTHING",
        {checkpoint.size, checkpoint.at.us, std::string_view(checkpoint.note)});
}

std::optional<app::KeptCheckpoint> SqlStore::checkpoint_over(std::int64_t size) {
    return checkpoint_in(connection_.query(
        "SELECT size, at, note FROM journal_checkpoints WHERE size >= ? ORDER BY size LIMIT 1",
        {size}));
}

std::optional<app::KeptCheckpoint> SqlStore::newest_checkpoint() {
    return checkpoint_in(connection_.query(
        "SELECT size, at, note FROM journal_checkpoints ORDER BY size DESC LIMIT 1", {}));
}

}  // namespace fangxing::store
