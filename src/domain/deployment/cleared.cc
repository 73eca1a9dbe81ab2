#include "domain/deployment/cleared.h"

#include <algorithm>

#include "domain/deployment/deployment.h"

namespace fangxing::deployment {
namespace {

std::string text_of(const PlanStep& step) {
    return base::canonical_text(base::encode(step));
}

// INV-06: the plan as it was signed, by the digest that the clearance names.
bool is_signed_plan(const clearance::Issued& cleared, const Ticket& ticket) {
    const auto section = cleared.sections.find("steps");
    return section != cleared.sections.end() && base::digest_of(ticket.plan) == section->second;
}

// The section is {record kind: {property: value}}; the steps are the lists among the values.
std::vector<PlanStep> steps_in(std::string_view plan) {
    std::vector<PlanStep> out;
    const auto parts = base::parse_json(plan);
    if (!parts || !parts->object()) return out;
    for (const auto& [kind, properties] : *parts->object()) {
        if (!properties.object()) continue;
        for (const auto& [property, value] : *properties.object()) {
            auto steps = read_plan(value);
            if (steps) std::ranges::move(*steps, std::back_inserter(out));
        }
    }
    return out;
}

bool is_planned(const Ticket& ticket) {
    const auto asked = text_of(ticket.step);
    const auto steps = steps_in(ticket.plan);
    const auto is_asked = [&](const PlanStep& step) { return text_of(step) == asked; };
    if (!ticket.back) return std::ranges::any_of(steps, is_asked);
    // Which steps were begun is not signed; what undoes them is.
    std::vector<Run> begun;
    for (const auto& step : steps) {
        auto& run = begun.emplace_back();
        run.plan = step;
        run.attempts = 1;
    }
    return std::ranges::any_of(rollback_plan(begun), is_asked, &Run::plan);
}

bool targets_cleared(const clearance::Issued& cleared, const Ticket& ticket) {
    return std::ranges::all_of(ticket.targets, [&](const TicketTarget& target) {
        return std::ranges::find(cleared.targets, target.code) != cleared.targets.end();
    });
}

bool artifacts_cleared(const clearance::Issued& cleared, const Ticket& ticket) {
    return std::ranges::all_of(ticket.artifacts, [&](const TicketArtifact& artifact) {
        return std::ranges::find(cleared.subjects, artifact.digest, &release::Artifact::digest) !=
               cleared.subjects.end();
    });
}

}  // namespace

base::Result<clearance::Issued> read_statement(std::string_view statement) {
    const auto malformed = [] { return base::refuse(base::Kind::invalid, "clearance.malformed"); };
    const auto json = base::parse_json(statement, {.bytes = std::size_t{4} << 20});
    if (!json) return malformed();
    const auto* predicate = json->find("predicate");
    if (!predicate || !predicate->object()) return malformed();
    clearance::Issued out;
    base::Reading reading(true);
    base::decode(*predicate, out, reading, "");
    if (!reading.reasons().empty() || !out.release) return malformed();
    return out;
}

base::Result<void> must_cover(const clearance::Issued& cleared, const Ticket& ticket,
                              base::Instant now) {
    const auto no = [](const char* code) { return base::refuse(base::Kind::conflict, code); };
    if (cleared.release.value != ticket.release.value) return no("clearance.other_release");
    if (!is_signed_plan(cleared, ticket)) return no("clearance.plan_differs");
    if (!is_planned(ticket)) return no("clearance.step_differs");
    if (!targets_cleared(cleared, ticket)) return no("clearance.targets_differ");
    if (!artifacts_cleared(cleared, ticket)) return no("clearance.artifacts_differ");
    if (!ticket.back && (now < cleared.from || now >= cleared.to)) {
        return no("clearance.window_closed");
    }
    return {};
}

}  // namespace fangxing::deployment
