#include "app/views/timeline.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/bridge/case.h"
#include "app/views/step_code.h"

namespace fangxing::app {
namespace {

using RowOf = std::pair<std::string, std::int64_t>;  // table and id

// The number of the step that a row of the release belongs to.
std::map<RowOf, std::string> step_codes(Case& of) {
    std::map<RowOf, std::string> out;
    const auto code_of = [&](const std::string& step) {
        const auto* rule = of.pack().step(step);
        return rule ? rule->code : std::string();
    };
    for (const auto& task : of.work().where<release::Task>("release", of.release().id.value)) {
        out[{std::string(release::Task::table), task.id.value}] = task.opened.code;
    }
    for (const auto& seat : of.seats()) {
        out[{std::string(approval::Seat::table), seat.id.value}] = code_of(seat.chair.step);
    }
    for (const auto& each : of.approvals()) {
        out[{std::string(approval::Approval::table), each.id.value}] = code_of(each.statement.step);
    }
    return out;
}

// A refusal tells of no row: what was asked names the task, as far as it was kept.
RowOf row_of(const JournalEntry& entry) {
    if (entry.type != "refused") return {entry.noun, entry.noun_id};
    const auto payload = base::parse_json(entry.payload);
    const auto asked = base::parse_json(payload ? payload->text("input") : std::string());
    const auto task = asked ? base::parse_id(asked->text("task")) : std::nullopt;
    return {std::string(release::Task::table), task.value_or(0)};
}

TimelineEntry shown_entry(const JournalEntry& entry, std::string code) {
    auto payload = base::parse_json(entry.payload, {.bytes = std::size_t{8} << 20});
    return {.id = {entry.id},
            .seq = entry.seq > 0 ? std::optional(entry.seq) : std::nullopt,
            .at = entry.at,
            .actor = entry.actor,
            .via = entry.via,
            .act = entry.act,
            .noun = entry.noun,
            .noun_id = {entry.noun_id},
            .type = entry.type,
            .code = std::move(code),
            .reason = entry.reason,
            .payload = payload ? *std::move(payload) : base::Json()};
}

}  // namespace

base::Result<base::Json> look(Work& work, const Timeline& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto codes = step_codes(of);
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
            const auto at = codes.find(row_of(entry));
            auto code = at == codes.end() ? std::string() : at->second;
            if (view.code && !lies_under(code, *view.code)) continue;
            page.items.push_back(shown_entry(entry, std::move(code)));
        }
    }
    return base::encode(page);
}

}  // namespace fangxing::app
