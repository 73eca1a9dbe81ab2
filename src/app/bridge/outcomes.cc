#include "app/bridge/outcomes.h"

#include "app/bridge/appointments.h"

namespace fangxing::app {
namespace {

kpi::OutcomeCounted counted_now(Case& of, const std::optional<kpi::Outcome>& before) {
    kpi::Beside beside{
        .supervisor = {}, .implementer = {}, .zone = of.work().system().settings.zone};
    if (!before) {
        const auto id = of.release().id;
        beside.supervisor = who_acts(of.work(), id, "release_supervisor", of.place());
        beside.implementer = who_acts(of.work(), id, "release_implementer", of.place());
    }
    return kpi::count(of.release(), beside);
}

// The sums that were there are taken back, so that a correction counts once.
void add_difference(Store& store, const std::optional<kpi::Contribution>& before,
                    kpi::Contribution now) {
    if (before) now.sums -= before->sums;
    if (now.sums.is_empty()) return;
    auto where = kpi::places(now);
    for (auto& each : where) {
        store.add_to_day({now.pack, std::move(each.dimension), std::move(each.value), each.day},
                         now.sums);
    }
}

}  // namespace

base::Result<void> settle_outcome(Case& of) {
    auto& work = of.work();
    const kpi::OutcomeId id{of.release().id.value};
    auto before = work.find<kpi::Outcome>(id);
    auto outcome = before.value_or(kpi::Outcome{});
    const auto events = kpi::recount(outcome, counted_now(of, before));
    if (events.empty()) return {};
    outcome.id = id;
    TRY(before ? work.save(outcome, events) : work.add(outcome, events));
    const auto was = before ? std::optional(kpi::contribution(before->counted)) : std::nullopt;
    add_difference(work.store(), was, kpi::contribution(outcome.counted));
    return {};
}

void count_training(Case& of, const knowledge::Training* before,
                    const knowledge::Training& training) {
    const auto& zone = of.work().system().settings.zone;
    std::optional<kpi::Contribution> was;
    if (before) was = kpi::contribution(*before, of.release(), zone);
    add_difference(of.work().store(), was, kpi::contribution(training, of.release(), zone));
}

void count_entry(Work& work, const library::Entry& entry) {
    add_difference(work.store(), {}, kpi::contribution(entry, work.system().settings.zone));
}

void count_reconciliation(Work& work, const cmdb::Reconciled& made) {
    add_difference(work.store(), {}, kpi::contribution(made, work.system().settings.zone));
}

}  // namespace fangxing::app
