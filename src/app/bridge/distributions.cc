#include "app/bridge/distributions.h"

#include <algorithm>

#include "app/bridge/attempt.h"
#include "app/bridge/library.h"
#include "app/bridge/sites.h"
#include "domain/access/unit.h"
#include "domain/release/facts.h"

namespace fangxing::app {
namespace {

using library::DistributionResult;

std::optional<release::Site> site_named(Case& of, const std::string& code) {
    auto sites = sites_of(of.work(), of.release().id);
    for (auto& site : sites) {
        const auto unit = of.work().find<access::Unit>(site.opened.unit);
        if (unit && unit->code == code) return std::move(site);
    }
    return std::nullopt;
}

bool is_noted(const std::vector<library::Distribution>& earlier,
              const library::Distributed& fresh) {
    return std::ranges::any_of(earlier, [&](const library::Distribution& each) {
        const auto& was = each.recorded;
        return was.entry == fresh.entry && was.place == fresh.place && was.result == fresh.result &&
               was.digest == fresh.digest;
    });
}

}  // namespace

std::vector<library::Distribution> distributions_of(Work& work, release::ReleaseId release) {
    return work.where<library::Distribution>("release", release.value);
}

base::Result<void> may_distribute(Case& of, const std::string& place) {
    const auto& actor = of.work().actor();
    if (leads(actor, of.place()) || library::must_keep(actor, of.release().system)) return {};
    const auto site = site_named(of, place);
    if (site && release::must_answer_for(*site, actor, of.place())) return {};
    return base::refuse(base::Kind::forbidden, "distribution.not_yours", {{"place", place}});
}

bool is_place_of(Case& of, const std::string& place) {
    const auto codes = release::target_codes(of.release());
    return std::ranges::find(codes, place) != codes.end() || site_named(of, place).has_value();
}

base::Result<library::Distribution> add_distribution(
    Work& work, const std::vector<library::Distribution::Event>& events) {
    library::Distribution out;
    out.id = {work.fresh_id()};
    TRY(work.add(out, events));
    const auto& recorded = out.recorded;
    const auto entry = work.find<library::Entry>(recorded.entry);
    if (!entry || recorded.result == DistributionResult::installed) return out;
    TRY(note_movement(work, *entry,
                      {.kind = library::MovementKind::issued,
                       .place = recorded.place,
                       .reason = recorded.note,
                       .release = recorded.release}));
    return out;
}

base::Result<void> note_handed_over(Work& work, const deployment::Deployment& attempt, bool back,
                                    int index) {
    const auto* run = deployment::run_at(attempt, back, index);
    const bool is_over = run && (run->state == deployment::StepState::done ||
                                 run->state == deployment::StepState::failed);
    if (back || !is_over || run->plan.target.empty()) return {};
    const auto clearance = work.find<clearance::Clearance>({attempt.clearance.value});
    if (!clearance) return {};
    const auto earlier = distributions_of(work, {attempt.release.value});
    const bool went_well = run->state == deployment::StepState::done;
    for (const auto& subject : clearance->issued.subjects) {
        library::Distributed fresh{
            .release = attempt.release,
            .entry = {subject.entry.value},
            .name = subject.name,
            .package_version = subject.version,
            .digest = subject.digest,
            .place = run->plan.target,
            .result = went_well ? DistributionResult::issued : DistributionResult::failed,
            .note = run->why,
            .by = run->by,
            .at = work.now()};
        if (!is_noted(earlier, fresh)) TRY(add_distribution(work, {std::move(fresh)}));
    }
    return {};
}

}  // namespace fangxing::app
