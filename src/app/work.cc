#include "app/work.h"

#include <algorithm>
#include <iterator>

namespace fangxing::app {

std::unexpected<base::Refusal> Work::not_found(std::string_view noun, std::string id) {
    return base::refuse(base::Kind::not_found, std::string(noun) + ".not_found",
                        {{"id", std::move(id)}});
}

Row Work::called(Row row, std::string_view name) {
    if (row.found && !name.empty()) row.found->name += " " + std::string(name);
    return row;
}

std::vector<Row> Work::rows_where_all(std::string_view table, const Columns& columns) {
    constexpr int page = 1000;
    auto rows = store_.where_all(table, columns, 0, page);
    for (auto more = rows.size(); more == std::size_t{page};) {
        auto next = store_.where_all(table, columns, rows.back().id, page);
        more = next.size();
        std::ranges::move(next, std::back_inserter(rows));
    }
    return rows;
}

base::Result<void> Work::insert_told(std::string_view table, const Row& row, std::int64_t release,
                                     const std::vector<Told>& told) {
    TRY(store_.insert(table, row));
    note_all(table, row.id, release, told);
    return {};
}

base::Result<void> Work::update_told(std::string_view table, std::string_view noun, const Row& row,
                                     std::int64_t release, const std::vector<Told>& told) {
    if (!TRY(store_.update(table, row))) {
        return base::refuse(base::Kind::conflict, std::string(noun) + ".changed_meanwhile",
                            {{"id", base::id_text(row.id)}});
    }
    note_all(table, row.id, release, told);
    return {};
}

void Work::note_all(std::string_view table, std::int64_t id, std::int64_t release,
                    const std::vector<Told>& told) {
    for (const auto& each : told) append(table, id, release, each.type, each.payload);
}

base::Result<void> Work::require_match(std::int64_t version) const {
    if (!request_.if_match) {
        return base::refuse(base::Kind::precondition_required, "input.if_match_missing",
                            {{"version", std::to_string(version)}});
    }
    if (*request_.if_match != version) {
        return base::refuse(
            base::Kind::stale, "input.stale_version",
            {{"given", std::to_string(*request_.if_match)}, {"version", std::to_string(version)}});
    }
    return {};
}

void Work::emit(std::string kind, std::string key, const base::Json& payload,
                std::optional<base::Instant> due_at) {
    store_.emit({.id = fresh_id(),
                 .kind = std::move(kind),
                 .idempotency_key = std::move(key),
                 .payload = base::to_text(payload),
                 .release = base::parse_id(payload.text("release")).value_or(0),
                 .due_at = due_at.value_or(now_),
                 .attempts = 0,
                 .lease_until = {},
                 .error = {}});
}

void Work::note(std::string_view noun, std::int64_t noun_id, std::int64_t release,
                std::string_view type, const base::Json& payload) {
    append(noun, noun_id, release, type, base::to_text(payload));
}

void Work::append(std::string_view noun, std::int64_t noun_id, std::int64_t release,
                  std::string_view type, std::string payload) {
    store_.append({.seq = 0,
                   .id = fresh_id(),
                   .at = now_,
                   .actor = actor_.login,
                   .person = actor_.id.value,
                   .via = request_.via,
                   .act = act_,
                   .noun = std::string(noun),
                   .noun_id = noun_id,
                   .release = release,
                   .type = std::string(type),
                   .reason = reason_,
                   .payload = std::move(payload)});
}

}  // namespace fangxing::app
