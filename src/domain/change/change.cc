#include "domain/change/change.h"

#include <algorithm>

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

base::Result<std::vector<Change::Event>> implement(const Change& change, base::Ref release,
                                                   base::Instant now) {
    if (change.state != State::approved) {
        return refuse(Kind::conflict, "change.not_approved", {{"change", change.number}});
    }
    return std::vector<Change::Event>{ChangeImplemented{release, now}};
}

}  // namespace fangxing::change
