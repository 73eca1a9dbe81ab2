#include "domain/deployment/cleared.h"

#include <algorithm>

#include "domain/deployment/deployment.h"

namespace fangxing::deployment {
namespace {

template <class T>
std::string text_of(const T& value) {
    return base::canonical_text(base::encode(value));
}

bool is_planned(const Cleared& cleared, const Ticket& ticket) {
    const auto asked = text_of(ticket.step);
    if (!ticket.back) {
        const auto index = static_cast<std::size_t>(ticket.index);
        return ticket.index >= 0 && index < cleared.steps.size() &&
               text_of(cleared.steps[index]) == asked;
    }
    // Which steps were begun is not signed; what undoes them is.
    std::vector<Run> begun;
    for (const auto& step : cleared.steps) {
        auto& run = begun.emplace_back();
        run.plan = step;
        run.attempts = 1;
    }
    return std::ranges::any_of(rollback_plan(begun),
                               [&](const Run& run) { return text_of(run.plan) == asked; });
}

// Every one that the ticket names stands in the clearance just so.
template <class T>
bool all_cleared(const std::vector<T>& asked, const std::vector<T>& cleared) {
    return std::ranges::all_of(asked, [&](const T& one) {
        return std::ranges::any_of(cleared,
                                   [&](const T& other) { return text_of(one) == text_of(other); });
    });
}

}  // namespace

base::Result<Cleared> read_statement(std::string_view statement) {
    const auto malformed = [] { return base::refuse(base::Kind::invalid, "clearance.malformed"); };
    const auto json = base::parse_json(statement, {.bytes = std::size_t{4} << 20});
    if (!json) return malformed();
    const auto* predicate = json->find("predicate");
    if (!predicate || !predicate->object()) return malformed();
    Cleared out;
    base::Reading reading(true);
    base::decode(*predicate, out, reading, "");
    if (!reading.reasons().empty() || !out.release || !out.id) return malformed();
    return out;
}

base::Result<void> must_cover(const Cleared& cleared, const Ticket& ticket, base::Instant now) {
    const auto no = [](const char* code) { return base::refuse(base::Kind::conflict, code); };
    if (cleared.release != ticket.release || cleared.id != ticket.clearance) {
        return no("clearance.other_release");
    }
    if (!is_planned(cleared, ticket)) return no("clearance.step_differs");
    if (!all_cleared(ticket.targets, cleared.targets)) return no("clearance.targets_differ");
    if (!all_cleared(ticket.artifacts, cleared.artifacts)) return no("clearance.artifacts_differ");
    if (ticket.back) return {};
    if (now >= cleared.expires_at) return no("clearance.expired");
    if (now < cleared.window_start || now >= cleared.window_end) {
        return no("clearance.window_closed");
    }
    return {};
}

}  // namespace fangxing::deployment
