#include "domain/release/site.h"

#include <algorithm>
#include <array>

#include "domain/release/demands.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

void apply_one(Site& site, const SiteOpened& event) {
    site.opened = event;
    site.since = event.at;
}
void apply_one(Site& site, const SiteMoved& event) {
    site.stage = event.stage;
    site.state = event.state;
    site.since = event.at;
}
void apply_one(Site& site, const SiteTold& event) {
    site.told_at = event.at;
}
void apply_one(Site& site, const SiteAttemptBegun& event) {
    site.deployment = event.deployment;
    site.confirmed_at.reset();
}
void apply_one(Site& site, const SiteFaultReported& event) {
    site.faults.push_back(event.fault);
}
void apply_one(Site& site, const SiteFaultSolved& event) {
    const auto fault = std::ranges::find(site.faults, event.number, &SiteFault::number);
    if (fault != site.faults.end()) fault->solved_at = event.at;
}
void apply_one(Site& site, const SiteConfirmed& event) {
    site.confirmed_at = event.at;
}
void apply_one(Site& site, const SiteLive& event) {
    site.live_at = event.at;
}
void apply_one(Site& site, const SiteRestored& event) {
    site.restored_at = event.at;
}
void apply_one(Site& site, const SiteEnded& event) {
    site.ended = event;
}

base::Result<void> must_not_be_ended(const Site& site) {
    if (!site.ended) return {};
    return refuse(Kind::conflict, "site.ended");
}

// From the cut-over to the end of the watch; later faults are incidents (S3-49).
base::Result<void> must_be_watched(const Site& site) {
    constexpr std::array watched{
        State::deploying,         State::cut_over, State::awaiting_confirmation,
        State::rollback_decision, State::on_watch, State::emergency_handling};
    if (std::ranges::find(watched, site.state) != watched.end() && site.deployment) return {};
    if (site.live_at) return refuse(Kind::conflict, "site.watch_over");
    return refuse(Kind::conflict, "site.fault_too_early");
}

}  // namespace

void apply(Site& site, const SiteEvent& event) {
    std::visit([&](const auto& each) { apply_one(site, each); }, event);
}

SiteEvents move_to(const Site& site, const std::string& stage, State state, base::Instant now) {
    if (site.ended || (site.stage == stage && site.state == state)) return {};
    return {SiteMoved{stage, state, now}};
}

SiteEvents tell(const Site& site, base::Instant now) {
    if (site.told_at) return {};
    return {SiteTold{now}};
}

base::Result<SiteEvents> begin_attempt(const Site& site, base::Ref deployment, base::Instant now) {
    TRY(must_not_be_ended(site));
    if (!site.told_at) return refuse(Kind::conflict, "site.not_told");
    return SiteEvents{SiteAttemptBegun{deployment, now}};
}

base::Result<SiteEvents> report_fault(const Site& site, SiteFault fault, base::Instant now) {
    TRY(must_not_be_ended(site));
    TRY(must_be_watched(site));
    std::vector<base::Reason> reasons;
    if (!fault.found_at) reasons.push_back({"input.missing", "/found_at", {}});
    if (is_blank(fault.symptom)) reasons.push_back({"input.missing", "/symptom", {}});
    if (!reasons.empty()) return refuse(Kind::invalid, "fault.incomplete", {}, std::move(reasons));
    if (fault.found_at > now) return refuse(Kind::invalid, "fault.found_later");
    constexpr std::array<std::string_view, 3> severities{"high", "medium", "low"};
    if (std::ranges::find(severities, fault.severity) == severities.end()) {
        return refuse(Kind::invalid, "fault.unknown_severity", {{"severity", fault.severity}});
    }
    fault.number = static_cast<int>(site.faults.size()) + 1;
    fault.at = now;
    fault.solved_at.reset();
    return SiteEvents{SiteFaultReported{std::move(fault)}};
}

base::Result<SiteEvents> solve_fault(const Site& site, int number, const access::Actor& actor,
                                     base::Instant now) {
    TRY(must_not_be_ended(site));
    const auto fault = std::ranges::find(site.faults, number, &SiteFault::number);
    if (fault == site.faults.end()) {
        return refuse(Kind::not_found, "site.fault_unknown", {{"number", std::to_string(number)}});
    }
    if (fault->solved_at) return refuse(Kind::conflict, "site.fault_solved");
    return SiteEvents{SiteFaultSolved{number, actor.id, now}};
}

bool may_be_read_by(const Site& site, const access::Actor& actor) {
    return site.told_at.has_value() && access::may_read(actor, {site.opened.unit, {}, {}, {}});
}

bool has_open_fault(const Site& site) {
    return std::ranges::any_of(site.faults, [](const SiteFault& each) { return !each.solved_at; });
}

SiteEvents confirm(const Site& site, base::Instant now) {
    if (site.confirmed_at) return {};
    return {SiteConfirmed{now}};
}

base::Result<SiteEvents> go_live(const Site& site, base::Instant now) {
    if (site.live_at) return SiteEvents{};
    if (!site.confirmed_at) return refuse(Kind::conflict, "site.not_confirmed");
    return SiteEvents{SiteLive{now}};
}

SiteEvents verify(const Site& site, const Verification& verification, base::Instant now) {
    const bool verifies = verification.all_undone && verification.first_verdict &&
                          verification.state == State::rolling_back &&
                          verification.kind == TaskKind::decide;
    if (site.restored_at || !verifies) return {};
    return {SiteRestored{now}};
}

SiteEvents come_to_end(const Site& site, base::Instant now) {
    if (site.ended) return {};
    const bool succeeded = site.live_at && !site.restored_at;
    const auto result = succeeded                             ? SiteResult::succeeded
                        : site.restored_at || site.deployment ? SiteResult::rolled_back
                                                              : SiteResult::given_up;
    return {SiteEnded{result, {}, {}, now}};
}

base::Result<SiteEvents> give_up(const Site& site, const std::string& reason,
                                 const access::Actor& actor, base::Instant now) {
    TRY(must_not_be_ended(site));
    TRY(must_have_reason(reason));
    if (site.deployment) return refuse(Kind::conflict, "site.begun");
    return SiteEvents{SiteEnded{SiteResult::given_up, reason, actor.id, now}};
}

std::vector<base::Reason> open_sites(const std::vector<Site>& sites) {
    std::vector<base::Reason> reasons;
    for (const auto& each : sites) {
        if (!each.ended) {
            reasons.push_back({"gate.site_open", "", {{"unit", each.opened.unit.text()}}});
        }
    }
    return reasons;
}

std::optional<EndState> end_of(const std::vector<Site>& sites) {
    if (sites.empty()) return std::nullopt;
    const auto with = [&](SiteResult result) {
        return std::ranges::count_if(
            sites, [&](const Site& each) { return each.ended && each.ended->result == result; });
    };
    const auto succeeded = with(SiteResult::succeeded);
    if (succeeded == std::ssize(sites)) return EndState::closed;
    if (succeeded > 0) return EndState::partly_successful;
    return with(SiteResult::rolled_back) > 0 ? EndState::rolled_back : EndState::cancelled;
}

bool is_all_restored(const std::vector<Site>& sites) {
    return open_sites(sites).empty() && end_of(sites) == EndState::rolled_back;
}

Events close(const Release& release, const std::vector<Site>& sites, base::Instant now) {
    const auto end = end_of(sites);
    if (!end) return close(release, now);
    if (!release.is_open()) return {};
    return {Ended{*end, {}, now}};
}

base::Result<void> may_bind(const std::map<std::string, base::Json>& facts,
                            const std::vector<Site>& sites) {
    if (sites.empty() || !facts.contains("release.sites")) return {};
    return refuse(Kind::conflict, "release.sites_fixed");
}

base::Result<void> must_lead(const access::Actor& actor, const access::Place& of_release) {
    constexpr std::array<std::string_view, 3> leaders{"project_manager", "application_maintainer",
                                                      "release_manager"};
    const bool leads = std::ranges::any_of(
        leaders, [&](std::string_view role) { return access::holds(actor, role, of_release); });
    if (leads) return {};
    return refuse(Kind::forbidden, "site.not_yours");
}

bool holds_at_site(const std::vector<Site>& sites, const access::Actor& actor,
                   std::string_view role, const access::Place& of_release) {
    return std::ranges::any_of(sites, [&](const Site& each) {
        auto here = of_release;
        here.unit = each.opened.unit;
        return access::holds(actor, role, here);
    });
}

base::Result<void> must_answer_for(const Site& site, const access::Actor& actor,
                                   const access::Place& of_release) {
    auto here = of_release;
    here.unit = site.opened.unit;
    const bool at_home = access::holds(actor, "branch_technical_supervisor", here) ||
                         access::holds(actor, "branch_business_supervisor", here);
    return at_home ? base::Result<void>() : must_lead(actor, of_release);
}

}  // namespace fangxing::release
