#include "app/views/control_points.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/monitoring.h"
#include "app/bridge/records.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

using Points = std::vector<ControlPoint>;

std::string state_of(const ControlPoint& point, base::Instant now) {
    if (point.at) return point.due && *point.at > *point.due ? "late" : "met";
    return point.due && now > *point.due ? "missed" : "open";
}

void add_approvals(Case& of, Points& out) {
    for (const auto& seat : of.seats()) {
        if (seat.dropped) continue;
        const auto* rule = of.pack().role(seat.chair.role);
        ControlPoint point{
            .kind = "approval",
            .name = rule ? rule->name : base::Words{seat.chair.role, seat.chair.role},
            .state = {},
            .due = {},
            .at = {},
            .by = {},
            .receipt = {}};
        const auto& all = of.approvals();
        const auto standing = std::ranges::find_if(all, [&](const approval::Approval& each) {
            return seat.approval && each.id == seat.approval;
        });
        if (standing != all.end()) {
            point.at = standing->statement.at;
            point.by = login_of(of.work(), standing->statement.person);
        }
        out.push_back(std::move(point));
    }
}

bool holds(Case& of, const PackGate& gate) {
    if (!gate.each) return of.evaluate(gate.ok).is_true();
    const auto open = of.evaluate(gate.each);
    return open.list() && open.list()->empty();
}

// The demands of the pack at a point, with the record that shows each.
void add_gates(Case& of, Points& out, std::string_view at, const char* kind) {
    for (const auto& gate : of.pack().gates) {
        if (gate.at != at) continue;
        ControlPoint point{.kind = kind,
                           .name = gate.text,  // where no record is its receipt
                           .state = {},
                           .due = {},
                           .at = {},
                           .by = {},
                           .receipt = of.pack().records.contains(gate.fix) ? gate.fix : ""};
        const auto record = point.receipt.empty() ? std::nullopt : find_record(of, point.receipt);
        if (!point.receipt.empty()) point.name = of.pack().records.at(gate.fix).title();
        if (record && record->complete_revision > 0 && holds(of, gate)) {
            point.at = record->saved_at;
            point.by = login_of(of.work(), record->author);
        }
        out.push_back(std::move(point));
    }
}

void add_decisions(Case& of, Points& out) {
    for (const auto& each : decisions_of(of)) {
        ControlPoint point{.kind = "limit",
                           .name = {"回退决策", "decision on a rollback"},
                           .state = {},
                           .due = each.due,
                           .at = {},
                           .by = {},
                           .receipt = {}};
        if (each.taken) {
            point.at = each.taken->at;
            point.by = login_of(of.work(), each.taken->by);
        }
        out.push_back(std::move(point));
    }
}

// Steps that the configuration library is brought up to date by, and their limit.
void add_configuration(Case& of, Points& out) {
    for (const auto& task : of.work().where<release::Task>("release", of.release().id.value)) {
        if (task.opened.work != "cmdb" || task.state == release::TaskState::withdrawn) continue;
        ControlPoint point{.kind = "limit",
                           .name = task.opened.name,
                           .state = {},
                           .due = task.opened.due,
                           .at = {},
                           .by = {},
                           .receipt = {}};
        if (task.state == release::TaskState::done) {
            point.at = task.done.at;
            point.by = login_of(of.work(), task.done.by);
        }
        out.push_back(std::move(point));
    }
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ControlPoints& view) {
    auto of = TRY(Case::open(work, view.release));
    ControlPointList out;
    add_approvals(of, out.items);
    add_gates(of, out.items, "deploy", "check");
    add_gates(of, out.items, "confirm", "verification");
    add_decisions(of, out.items);
    add_configuration(of, out.items);
    out.items.push_back({.kind = "close",
                         .name = {"发布关闭", "close of the release"},
                         .state = {},
                         .due = {},
                         .at = of.release().ended_at,
                         .by = {},
                         .receipt = {}});
    for (auto& each : out.items) each.state = state_of(each, work.now());
    return base::written(out);
}

}  // namespace fangxing::app
