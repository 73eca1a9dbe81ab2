#include "app/views/timeline.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/bridge/case.h"
#include "app/bridge/step_rules.h"
#include "app/views/step_code.h"
#include "domain/cmdb/item.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {
namespace {

using RowOf = std::pair<std::string, std::int64_t>;  // table and id

// The step that a row of the release belongs to.
struct StepOfRow {
    std::string code;
    base::Words name;
    const StepRule* rule = nullptr;
};
using Steps = std::map<RowOf, StepOfRow>;

// A seat is called as its role is: whoever sits there is asked by it.
void add_steps_of_seats(Case& of, Steps& out) {
    const auto add = [&](std::string_view table, std::int64_t id, const std::string& step,
                         const std::string& seat_role) {
        const auto* rule = of.pack().step(step);
        const auto* role = of.pack().role(seat_role);
        out[{std::string(table), id}] = {rule ? rule->code : "", role ? role->name : base::Words{},
                                         rule};
    };
    for (const auto& seat : of.seats()) {
        add(approval::Seat::table, seat.id.value, seat.chair.step, seat.chair.role);
    }
    for (const auto& each : of.approvals()) {
        const auto& statement = each.statement;
        add(approval::Approval::table, each.id.value, statement.step, statement.role);
    }
}

Steps steps_by_row(Case& of) {
    Steps out;
    for (const auto& task : of.work().where<release::Task>("release", of.release().id.value)) {
        out[{std::string(release::Task::table), task.id.value}] = {
            task.opened.code, task.opened.name, of.pack().step(task.opened.step)};
    }
    add_steps_of_seats(of, out);
    return out;
}

// What a step of the plan, or of its undoing, is called in the plan.
base::Words plan_step(Case& of, const JournalEntry& entry, const base::Json& payload) {
    if (entry.noun != deployment::Deployment::table || !payload.find("index")) return {};
    const auto it = of.work().find<deployment::Deployment>({entry.noun_id});
    if (!it) return {};
    const auto* back = payload.find("back");
    const auto& runs = back && back->boolean() && *back->boolean() ? it->back : it->forward;
    const auto* number = payload.find("index");
    const auto index = number->integer() ? static_cast<std::size_t>(*number->integer()) : 0;
    if (index >= runs.size()) return {};
    return {runs[index].plan.what, runs[index].plan.what};
}

// A refusal tells of no row: what was asked names the task, as far as it was kept.
RowOf row_of(const JournalEntry& entry) {
    if (entry.type != "refused") return {entry.noun, entry.noun_id};
    const auto payload = base::parse_json(entry.payload);
    const auto asked = base::parse_json(payload ? payload->text("input") : std::string());
    const auto task = asked ? base::parse_id(asked->text("task")) : std::nullopt;
    return {std::string(release::Task::table), task.value_or(0)};
}

// A document of the pack or an item of the CMDB that the entry tells of.
base::Words thing_in(Case& of, const JournalEntry& entry, const base::Json& payload) {
    if (const auto id = payload.text("document"); !id.empty()) return paper_name(of.pack(), id);
    const auto item = entry.noun == cmdb::Item::table ? std::optional(cmdb::ItemId{entry.noun_id})
                                                      : cmdb::ItemId::parse(payload.text("item"));
    const auto found = item ? of.work().find<cmdb::Item>(*item) : std::nullopt;
    return found ? found->name : base::Words{};
}

TimelineEntry shown_entry(Case& of, const JournalEntry& entry, const StepOfRow& step) {
    auto read = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
    auto payload = read ? *std::move(read) : base::Json();
    TimelineEntry out{.id = {entry.id},
                      .seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt,
                      .at = entry.at,
                      .actor = entry.actor,
                      .via = entry.via,
                      .act = entry.act,
                      .noun = entry.noun,
                      .noun_id = {entry.noun_id},
                      .type = entry.type,
                      .code = step.code,
                      .about = step.name,
                      .verdict = {},
                      .reason = entry.reason,
                      .payload = {}};
    if (out.about.zh.empty()) out.about = plan_step(of, entry, payload);
    if (out.about.zh.empty()) out.about = thing_in(of, entry, payload);
    if (step.rule) {
        out.verdict = verdict_name(of.pack(), step.rule->id, payload.text("verdict"));
    }
    out.payload = std::move(payload);
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Timeline& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto steps = steps_by_row(of);
    const StepOfRow none;
    const auto limit = static_cast<std::size_t>(std::clamp(view.limit.value_or(200), 1, 500));
    auto after = view.after.value_or(base::Ref{}).value;
    TimelinePage page;
    // Entries of other steps are passed over; reading goes on behind them.
    for (bool more = true; more && !page.next;) {
        const auto entries =
            work.store().timeline(of.release().id.value, after, static_cast<int>(limit) + 1);
        more = entries.size() > limit;
        for (const auto& entry : entries) {
            if (page.items.size() == limit) {
                page.next = page.items.back().id;
                break;
            }
            after = entry.id;
            const auto at = steps.find(row_of(entry));
            const auto& step = at == steps.end() ? none : at->second;
            if (view.code && !lies_under(step.code, *view.code)) continue;
            page.items.push_back(shown_entry(of, entry, step));
        }
    }
    return base::written(page);
}

}  // namespace fangxing::app
