#include "app/work.h"

namespace fangxing::app {

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
                   .payload = base::to_text(payload)});
}

}  // namespace fangxing::app
