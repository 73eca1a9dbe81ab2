#include "domain/change/change.h"

#include <algorithm>
#include <array>
#include <set>

namespace fangxing::change {
namespace {

using base::Kind;
using base::refuse;

void on(Change& change, const ChangeCreated& event) {
    change.number = event.number;
    change.title = event.title;
    change.purpose = event.purpose;
    change.change_class = event.change_class;
    change.system = event.system;
    change.items = event.items;
    change.impact_analysis = event.impact_analysis;
    change.resource_analysis = event.resource_analysis;
    change.created_by = event.by;
    change.created_by_natural = event.by_natural;
    change.created_at = event.at;
}

void on(Change& change, const ChangeDecided& event) {
    change.state = event.approved ? State::approved : State::rejected;
    change.decided_by = event.by;
    change.decided_at = event.at;
    change.decision_reason = event.reason;
}

void on(Change& change, const ChangeImplemented& event) {
    change.state = State::implemented;
    change.implemented_by = event.release;
}

void on(Change& change, const ChangeWithdrawn& event) {
    change.state = State::withdrawn;
    change.withdrawn_because = event.reason;
}

void on(Change& change, const ChangeRelated& event) {
    change.depends_on = event.depends_on;
}

void on(Change& change, const OpinionGiven& event) {
    change.opinions.push_back(event);
}

base::Ref ref_of(const Change& change) {
    return base::Ref{change.id.value};
}

// The way from one change back to `goal`, by what each depends on; empty: there is none.
std::vector<std::string> way_to(base::Ref goal, base::Ref from, const std::vector<Change>& known,
                                std::set<base::Ref>& seen) {
    if (!seen.insert(from).second) return {};
    const auto at = std::ranges::find(known, from, ref_of);
    if (at == known.end()) return {};
    if (from == goal) return {at->number};
    for (const auto next : at->depends_on) {
        auto rest = way_to(goal, next, known, seen);
        if (rest.empty()) continue;
        rest.insert(rest.begin(), at->number);
        return rest;
    }
    return {};
}

}  // namespace

void apply(Change& change, const Change::Event& event) {
    std::visit([&](const auto& each) { on(change, each); }, event);
}

base::Result<std::vector<Change::Event>> create(ChangeCreated change) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* field) {
        if (!holds) reasons.push_back({"input.missing", field, {}});
    };
    demand(!change.title.empty(), "/title");
    demand(!change.purpose.empty(), "/purpose");
    demand(!change.change_class.empty(), "/change_class");
    demand(change.system.value != 0, "/system");
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "change.incomplete", {}, std::move(reasons));
    }
    return std::vector<Change::Event>{std::move(change)};
}

base::Result<std::vector<Change::Event>> decide(const Change& change, const access::Actor& actor,
                                                bool approved, const std::string& reason,
                                                base::Instant now) {
    if (change.created_by == actor.id || change.created_by_natural == actor.natural) {
        return refuse(Kind::forbidden, "change.own_change");
    }
    if (change.state != State::in_review) {
        return refuse(Kind::conflict, "change.already_decided",
                      {{"state", std::string(base::to_text(change.state))}});
    }
    if (!approved && reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Change::Event>{ChangeDecided{approved, reason, actor.id, now}};
}

base::Result<void> may_be_released(const Change& change, base::Ref system) {
    const auto no = [&](const char* code) {
        return refuse(Kind::conflict, code, {{"change", change.number}});
    };
    if (change.state != State::approved) return no("change.not_approved");
    if (change.impact_analysis.empty() || change.resource_analysis.empty()) {
        return no("change.without_analysis");
    }
    if (change.system != system) return no("change.other_system");
    return {};
}

std::vector<base::Ref> items_of(const std::vector<Change>& changes) {
    std::vector<base::Ref> out;
    for (const auto& change : changes) {
        for (const auto item : change.items) {
            if (std::ranges::find(out, item) == out.end()) out.push_back(item);
        }
    }
    return out;
}

base::Result<std::vector<Change::Event>> withdraw(const Change& change, const std::string& reason,
                                                  const access::Actor& actor, base::Instant now) {
    if (change.state != State::approved) {
        return refuse(Kind::conflict, "change.not_approved", {{"change", change.number}});
    }
    if (reason.empty()) {
        return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/reason", {}}});
    }
    return std::vector<Change::Event>{ChangeWithdrawn{reason, actor.id, now}};
}

base::Result<std::vector<Change::Event>> relate(const Change& change,
                                                std::vector<base::Ref> depends_on,
                                                const std::vector<Change>& known,
                                                const access::Actor& actor, base::Instant now) {
    for (const auto on : depends_on) {
        std::set<base::Ref> seen;
        const auto way = way_to(ref_of(change), on, known, seen);
        if (way.empty()) continue;
        std::string circle = change.number;
        for (const auto& number : way) {
            if (number != change.number || way.size() > 1) circle += " → " + number;
        }
        return refuse(Kind::invalid, "change.cycle", {{"changes", circle}},
                      {{"change.cycle", "/depends_on", {{"changes", circle}}}});
    }
    return std::vector<Change::Event>{ChangeRelated{std::move(depends_on), actor.id, now}};
}

std::vector<Change> in_order(std::vector<Change> changes) {
    std::vector<Change> out;
    while (!changes.empty()) {
        // The first that depends on none of those still to be placed.
        auto next = std::ranges::find_if(changes, [&](const Change& each) {
            return std::ranges::none_of(each.depends_on, [&](base::Ref on) {
                return std::ranges::find(changes, on, ref_of) != changes.end();
            });
        });
        if (next == changes.end()) next = changes.begin();
        out.push_back(std::move(*next));
        changes.erase(next);
    }
    return out;
}

base::Result<std::vector<Change::Event>> give_opinion(const Change& change, bool is_on_board,
                                                      const OpinionGiven& given) {
    constexpr std::array<std::string_view, 3> opinions{"for", "against", "abstain"};
    if (!is_on_board) return refuse(Kind::forbidden, "change.not_on_board");
    if (change.state != State::in_review) {
        return refuse(Kind::conflict, "change.already_decided",
                      {{"state", std::string(base::to_text(change.state))}});
    }
    if (std::ranges::find(opinions, given.opinion) == opinions.end()) {
        return refuse(Kind::invalid, "change.unknown_opinion", {{"opinion", given.opinion}},
                      {{"change.unknown_opinion", "/opinion", {{"opinion", given.opinion}}}});
    }
    return std::vector<Change::Event>{given};
}

base::Result<std::vector<Change::Event>> implement(const Change& change, base::Ref release,
                                                   base::Instant now) {
    if (change.state != State::approved) {
        return refuse(Kind::conflict, "change.not_approved", {{"change", change.number}});
    }
    return std::vector<Change::Event>{ChangeImplemented{release, now}};
}

}  // namespace fangxing::change
