#include "app/commands/propose_retention_run.h"

#include <fmt/core.h>

#include "app/bridge/retention.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ProposeRetentionRun& command) {
    work.because(command.reason);
    std::vector<std::string> open;
    for (const auto& each : work.where<retention::Run>("state", "proposed")) {
        open.push_back(each.proposed.number);
    }
    retention::RunProposed wish;
    for (const auto& each : overdue_things(work)) {
        if (each.because.empty()) wish.items.push_back(each.item);
    }
    wish.reason = command.reason;
    wish.at = work.now();
    auto events = TRY(retention::propose(std::move(wish), open, work.actor()));
    std::get<retention::RunProposed>(events.front()).number =
        fmt::format("ERA-{:04}", work.store().next_number("retention_run"));
    retention::Run run;
    run.id = {work.fresh_id()};
    TRY(work.add(run, events));
    return saved(run);
}

}  // namespace fangxing::app
