// A site (分公司/用户) of a release: its own way to go live, with its own result.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/release/attempt.h"
#include "domain/release/site_events.h"

namespace fangxing::release {

struct Site {
    static constexpr std::string_view table = "sites";
    static constexpr std::string_view noun = "site";
    using Event = SiteEvent;

    SiteId id;
    std::int64_t version = 0;
    SiteOpened opened;
    std::string stage;
    State state = State::requested;
    base::Instant since;  // in that stage
    std::optional<base::Instant> told_at;
    base::Ref deployment;  // newest attempt
    std::vector<SiteFault> faults;
    std::optional<base::Instant> confirmed_at;
    std::optional<base::Instant> live_at;
    std::optional<base::Instant> restored_at;
    std::optional<SiteEnded> ended;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("opened", self.opened);
        field("stage", self.stage);
        field("state", self.state);
        field("since", self.since);
        field("told_at", self.told_at);
        field("deployment", self.deployment);
        field("faults", self.faults);
        field("confirmed_at", self.confirmed_at);
        field("live_at", self.live_at);
        field("restored_at", self.restored_at);
        field("ended", self.ended);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.opened.release);
        column("instance", self.opened.instance);
        column("unit", self.opened.unit);
        column("state", self.state);
    }
    static std::int64_t release_of(const Site& self) { return self.opened.release.value; }
};
void apply(Site& site, const SiteEvent& event);

using SiteEvents = std::vector<SiteEvent>;

SiteEvents move_to(const Site& site, const std::string& stage, State state, base::Instant now);
// The go-live notice was sent to these; sent again, it says nothing new.
SiteEvents tell(const Site& site, base::Instant now);
// Refuses 409 `site.not_told`: nothing is carried out at a site that had no notice.
base::Result<SiteEvents> begin_attempt(const Site& site, base::Ref deployment, base::Instant now);
// Refuses 422 `fault.incomplete` with every missing field (time found, symptom), 422
// `fault.unknown_severity`, 422 `fault.found_later` for a time to come, 409 `site.ended`, 409
// `site.fault_too_early` before the cut-over, 409 `site.watch_over` after the watch period.
base::Result<SiteEvents> report_fault(const Site& site, SiteFault fault, base::Instant now);
// Refuses 404 `site.fault_unknown`, 409 `site.fault_solved`.
base::Result<SiteEvents> solve_fault(const Site& site, int number, const access::Actor& actor,
                                     base::Instant now);
// Whoever holds a role at the site's unit reads the release once the site was told of it.
bool may_be_read_by(const Site& site, const access::Actor& actor);
bool has_open_fault(const Site& site);
// Both have signed; the system runs there.
SiteEvents confirm(const Site& site, base::Instant now);
// Refuses 409 `site.not_confirmed`.
base::Result<SiteEvents> go_live(const Site& site, base::Instant now);
// A person has verified that the old system runs again after all was undone; else nothing.
SiteEvents verify(const Site& site, const Verification& verification, base::Instant now);
// Where its flow has come to an end: the result follows from what happened.
SiteEvents come_to_end(const Site& site, base::Instant now);
// A site that never answers is ended by a person. Refuses 422 `reason.missing`, 409 `site.ended`,
// 409 `site.begun` once its cut-over began.
base::Result<SiteEvents> give_up(const Site& site, const std::string& reason,
                                 const access::Actor& actor, base::Instant now);

// Of all sites: the release goes live with the first, and ends as all together did.
std::vector<base::Reason> open_sites(const std::vector<Site>& sites);
std::optional<EndState> end_of(const std::vector<Site>& sites);
// Every site went back, or never began: the release as a whole is restored.
bool is_all_restored(const std::vector<Site>& sites);
Events close(const Release& release, const std::vector<Site>& sites, base::Instant now);

// Where it goes live stands once the first site has begun. Refuses 409 `release.sites_fixed`.
base::Result<void> may_bind(const std::map<std::string, base::Json>& facts,
                            const std::vector<Site>& sites);

// Who answers for a site: its own supervisors, or who leads the release. Refuses 403
// `site.not_yours`.
base::Result<void> must_answer_for(const Site& site, const access::Actor& actor,
                                   const access::Place& of_release);
// Who holds the role at one of the sites writes what that role writes.
bool holds_at_site(const std::vector<Site>& sites, const access::Actor& actor,
                   std::string_view role, const access::Place& of_release);
// Refuses 403 `site.not_yours` for all but who leads the release.
base::Result<void> must_lead(const access::Actor& actor, const access::Place& of_release);

}  // namespace fangxing::release
