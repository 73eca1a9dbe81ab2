#include "domain/improvement/improvement.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::improvement {
namespace {

using base::refuse;
using Told = std::vector<Improvement::Event>;

// Dates are written to the second, and so they are compared.
bool is_later(base::Instant at, base::Instant until) {
    constexpr std::int64_t second_us = 1'000'000;
    return at.us / second_us > until.us / second_us;
}

// Two different people who between them stand on both sides.
bool is_agreed(const std::vector<Confirmation>& all) {
    const auto stood = [](const Confirmation& each, Side side) {
        return std::ranges::find(each.sides, side) != each.sides.end();
    };
    return std::ranges::any_of(all, [&](const Confirmation& one) {
        return std::ranges::any_of(all, [&](const Confirmation& other) {
            return one.natural != other.natural && stood(one, Side::release_owner) &&
                   stood(other, Side::process_owner);
        });
    });
}

void demand_measure(const Measure& measure, std::vector<base::Reason>& reasons) {
    if (release::is_blank(measure.text)) reasons.push_back({"input.missing", "/measure", {}});
    if (!measure.person) reasons.push_back({"input.missing", "/person", {}});
    if (!measure.due) reasons.push_back({"input.missing", "/due", {}});
}

base::Result<void> nothing_missing(std::vector<base::Reason> reasons) {
    if (reasons.empty()) return {};
    return refuse(base::Kind::invalid, "improvement.incomplete", {}, std::move(reasons));
}

base::Result<void> must_be_proposed(const Improvement& improvement) {
    if (improvement.state == State::proposed) return {};
    return refuse(base::Kind::conflict, "improvement.decided_already");
}

base::Result<void> must_be_under_way(const Improvement& improvement) {
    if (improvement.state == State::done) {
        return refuse(base::Kind::conflict, "improvement.done_already");
    }
    if (improvement.is_decided()) return {};
    return refuse(base::Kind::conflict, "improvement.not_decided");
}

base::Result<void> must_carry_out(const Improvement& improvement, const access::Actor& actor) {
    const auto& assigned = improvement.assigned;
    const bool mine = assigned ? actor.unit == assigned->unit || actor.id == assigned->person
                               : actor.id == improvement.measure.person;
    if (mine && actor.id) return {};
    return refuse(base::Kind::forbidden, "improvement.not_assigned");
}

void add_own_word(Told& events, const Measure& measure, const access::Actor& actor,
                  const Parties& parties, base::Instant at) {
    auto sides = sides_of(actor, parties);
    if (sides.empty() || !measure.is_whole() || actor.by_token) return;
    events.emplace_back(ImprovementConfirmed{{actor.id, actor.natural, std::move(sides), at}});
}

struct ApplyToImprovement {
    Improvement& to;
    void operator()(const ImprovementProposed& each) const { to.proposed = each; }
    void operator()(const MeasurePut& each) const {
        to.measure = each.measure;
        if (!each.analysis.empty()) to.proposed.analysis = each.analysis;
        to.confirmations.clear();
    }
    void operator()(const ImprovementConfirmed& each) const {
        to.confirmations.push_back(each.confirmation);
        if (is_agreed(to.confirmations)) to.state = State::confirmed;
    }
    void operator()(const ImprovementRefused& each) const {
        to.refused = each;
        to.state = State::refused;
    }
    void operator()(const ImprovementAssigned& each) const {
        to.assigned = each;
        if (!each.due) to.assigned->due = to.measure.due;
    }
    void operator()(const ImprovementBegun& each) const {
        to.begun_at = each.at;
        to.state = State::in_progress;
    }
    void operator()(const ImprovementDone& each) const {
        to.done = each;
        to.state = State::done;
    }
};

}  // namespace

std::optional<base::Instant> Improvement::due() const {
    return assigned ? assigned->due : measure.due;
}

bool Improvement::is_overdue(base::Instant now) const {
    const auto until = due();
    return until && is_later(now, *until) && state != State::done && state != State::refused;
}

void apply(Improvement& improvement, const Improvement::Event& event) {
    std::visit(ApplyToImprovement{improvement}, event);
}

ImprovementEvents propose(ImprovementProposed proposed, const Measure& measure,
                          const access::Actor& actor, const Parties& parties) {
    std::vector<base::Reason> reasons;
    if (release::is_blank(proposed.title)) reasons.push_back({"input.missing", "/title", {}});
    if (release::is_blank(proposed.text)) reasons.push_back({"input.missing", "/text", {}});
    if (proposed.kind == Kind::measure) demand_measure(measure, reasons);
    TRY(nothing_missing(std::move(reasons)));
    proposed.by = actor.id;
    proposed.in_charge = parties.in_charge;
    const auto at = proposed.at;
    Told events{std::move(proposed)};
    if (!measure.text.empty() || measure.person || measure.due) {
        events.emplace_back(MeasurePut{measure, {}, actor.id, at});
    }
    add_own_word(events, measure, actor, parties, at);
    return events;
}

ImprovementEvents put_measure(const Improvement& improvement, MeasurePut put,
                              const access::Actor& actor, const Parties& parties) {
    const bool mine = actor.id == improvement.proposed.by || is_of(parties.in_charge, actor.unit);
    if (!mine && sides_of(actor, parties).empty()) {
        return refuse(base::Kind::forbidden, "improvement.not_yours");
    }
    TRY(must_be_proposed(improvement));
    std::vector<base::Reason> reasons;
    demand_measure(put.measure, reasons);
    TRY(nothing_missing(std::move(reasons)));
    put.by = actor.id;
    Told events{put};
    add_own_word(events, put.measure, actor, parties, put.at);
    return events;
}

ImprovementEvents confirm(const Improvement& improvement, const access::Actor& actor,
                          const Parties& parties, base::Instant now) {
    TRY(must_be_owner(actor, parties));
    TRY(must_be_present(actor));
    TRY(must_be_proposed(improvement));
    if (!improvement.measure.is_whole()) {
        return refuse(base::Kind::conflict, "improvement.without_measure");
    }
    const auto& all = improvement.confirmations;
    if (std::ranges::find(all, actor.natural, &Confirmation::natural) != all.end()) {
        return refuse(base::Kind::conflict, "improvement.confirmed_by_you");
    }
    return Told{ImprovementConfirmed{{actor.id, actor.natural, sides_of(actor, parties), now}}};
}

ImprovementEvents turn_down(const Improvement& improvement, const std::string& reason,
                            const access::Actor& actor, const Parties& parties, base::Instant now) {
    TRY(must_be_owner(actor, parties));
    TRY(must_be_proposed(improvement));
    TRY(release::must_have_reason(reason));
    return Told{ImprovementRefused{reason, actor.id, now}};
}

ImprovementEvents assign(const Improvement& improvement, ImprovementAssigned assigned,
                         access::UnitId unit_of_person, const access::Actor& actor,
                         const Parties& parties) {
    TRY(must_own_process(actor, parties));
    TRY(must_be_under_way(improvement));
    if (!parties.carries_out.empty() && !is_of(parties.carries_out, assigned.unit)) {
        return refuse(base::Kind::invalid, "improvement.not_carrying_out");
    }
    if (assigned.person && unit_of_person != assigned.unit) {
        return refuse(base::Kind::invalid, "improvement.person_elsewhere");
    }
    assigned.by = actor.id;
    return Told{assigned};
}

ImprovementEvents begin(const Improvement& improvement, const access::Actor& actor,
                        base::Instant now) {
    TRY(must_carry_out(improvement, actor));
    TRY(must_be_under_way(improvement));
    if (improvement.begun_at) return refuse(base::Kind::conflict, "improvement.begun_already");
    return Told{ImprovementBegun{actor.id, now}};
}

ImprovementEvents report_done(const Improvement& improvement, const std::string& result,
                              const access::Actor& actor, base::Instant now) {
    TRY(must_carry_out(improvement, actor));
    TRY(must_be_under_way(improvement));
    if (release::is_blank(result)) {
        return refuse(base::Kind::invalid, "improvement.without_result", {},
                      {{"input.missing", "/result", {}}});
    }
    return Told{ImprovementDone{result, actor.id, now}};
}

std::vector<std::string> actions(const Improvement& improvement, const access::Actor& actor,
                                 const Parties& parties, base::Instant now) {
    std::vector<std::string> out;
    const auto offer = [&](bool may, const char* act) {
        if (may) out.emplace_back(act);
    };
    const Measure whole{"-", actor.id, now};
    offer(put_measure(improvement, {whole, {}, {}, now}, actor, parties).has_value(),
          "put_measure");
    offer(confirm(improvement, actor, parties, now).has_value(), "confirm_improvement");
    offer(turn_down(improvement, "-", actor, parties, now).has_value(), "refuse_improvement");
    ImprovementAssigned to;
    to.unit = parties.carries_out.empty() ? actor.unit : parties.carries_out.front();
    offer(assign(improvement, to, {}, actor, parties).has_value(), "assign_improvement");
    offer(begin(improvement, actor, now).has_value(), "begin_improvement");
    offer(report_done(improvement, "-", actor, now).has_value(), "report_improvement");
    return out;
}

std::optional<kpi::Contribution> contribution(const Improvement& improvement,
                                              const std::string& zone) {
    const auto due = improvement.due();
    if (!improvement.is_decided() || !due) return std::nullopt;
    kpi::Contribution out{.day = kpi::day_of(zone, *due),
                          .pack = improvement.proposed.pack,
                          .values = {{kpi::Dimension::all, ""}},
                          .sums = {}};
    out.sums[kpi::Count::improvements_due] = 1;
    if (improvement.done && !is_later(improvement.done->at, *due)) {
        out.sums[kpi::Count::improvements_in_time] = 1;
    }
    return out;
}

}  // namespace fangxing::improvement
