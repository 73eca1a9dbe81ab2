#include "domain/release/site.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

const access::Actor nobody{};

Site begun() {
    Site site;
    site.told_at = base::Instant{};
    site.deployment = base::Ref{7};
    site.state = State::cut_over;
    return site;
}

Site with_result(SiteResult result) {
    Site site;
    site.ended = SiteEnded{result, {}, {}, {}};
    return site;
}

SiteFault fault() {
    SiteFault out;
    out.found_at = base::Instant{};
    out.symptom = "no sign-in";
    out.severity = "high";
    return out;
}

TEST_CASE("a branch reads what it was told of") {
    access::Actor branch;
    branch.roles = {{"department_head", {{5}, {}, {}, {}}}};
    auto site = begun();
    site.opened.unit = {5};
    CHECK(may_be_read_by(site, branch));
    site.opened.unit = {6};
    CHECK_FALSE(may_be_read_by(site, branch));
    site.opened.unit = {5};
    site.told_at.reset();
    CHECK_FALSE(may_be_read_by(site, branch));
    CHECK_FALSE(may_be_read_by(begun(), nobody));
}

TEST_CASE("nothing is carried out at a site before its notice") {
    Site site;
    CHECK(begin_attempt(site, base::Ref{7}, {}).error().code == "site.not_told");
    site.told_at = base::Instant{};
    CHECK(begin_attempt(site, base::Ref{7}, {}));
}

TEST_CASE("a fault is told from the cut-over to the end of the watch, with time and symptom") {
    auto site = begun();
    CHECK(report_fault(site, fault(), {}));
    auto incomplete = fault();
    incomplete.found_at.reset();
    incomplete.symptom = " ";
    const auto refused = report_fault(site, incomplete, {});
    REQUIRE(!refused);
    CHECK(refused.error().code == "fault.incomplete");
    CHECK(refused.error().reasons.size() == 2);
    site.state = State::scheduled;
    CHECK(report_fault(site, fault(), {}).error().code == "site.fault_too_early");
    site.live_at = base::Instant{};
    site.state = State::closing;
    CHECK(report_fault(site, fault(), {}).error().code == "site.watch_over");
    CHECK(report_fault(with_result(SiteResult::succeeded), fault(), {}).error().code ==
          "site.ended");
}

TEST_CASE("a solved fault stays on record and is solved once") {
    auto site = begun();
    const auto reported = report_fault(site, fault(), {});
    REQUIRE(reported);
    for (const auto& event : *reported) apply(site, event);
    CHECK(has_open_fault(site));
    const auto solved = solve_fault(site, 1, nobody, {});
    REQUIRE(solved);
    for (const auto& event : *solved) apply(site, event);
    CHECK(!has_open_fault(site));
    CHECK(site.faults.size() == 1);
    CHECK(solve_fault(site, 1, nobody, {}).error().code == "site.fault_solved");
    CHECK(solve_fault(site, 2, nobody, {}).error().code == "site.fault_unknown");
}

TEST_CASE("a site goes live when it was confirmed, and is restored by a person's check") {
    auto site = begun();
    CHECK(go_live(site, {}).error().code == "site.not_confirmed");
    site.confirmed_at = base::Instant{};
    CHECK(go_live(site, {}));
    const Verification seen{State::rolling_back, TaskKind::decide, true, true};
    CHECK(verify(site, seen, {}).size() == 1);
    CHECK(verify(site, {State::rolling_back, TaskKind::decide, true, false}, {}).empty());
    CHECK(verify(site, {State::rolling_back, TaskKind::decide, false, true}, {}).empty());
    CHECK(verify(site, {State::on_watch, TaskKind::decide, true, true}, {}).empty());
}

TEST_CASE("only a site that has not begun is given up, with a reason") {
    Site site;
    CHECK(give_up(site, "", nobody, {}).error().code == "reason.missing");
    CHECK(give_up(site, "no answer", nobody, {}));
    CHECK(give_up(begun(), "no answer", nobody, {}).error().code == "site.begun");
}

TEST_CASE("the release ends as its sites together did") {
    const auto succeeded = with_result(SiteResult::succeeded);
    const auto back = with_result(SiteResult::rolled_back);
    const auto given_up = with_result(SiteResult::given_up);
    CHECK(!end_of({}));
    CHECK(end_of({succeeded, succeeded}) == EndState::closed);
    CHECK(end_of({succeeded, back}) == EndState::partly_successful);
    CHECK(end_of({succeeded, given_up}) == EndState::partly_successful);
    CHECK(end_of({back, given_up}) == EndState::rolled_back);
    CHECK(end_of({given_up}) == EndState::cancelled);
    CHECK(open_sites({succeeded, Site{}}).size() == 1);
    CHECK(is_all_restored({back, given_up}));
    CHECK(!is_all_restored({back, Site{}}));
}

TEST_CASE("where it goes live stands once the first site has begun") {
    CHECK(may_bind({{"release.sites", {}}}, {}));
    CHECK(may_bind({{"risks", {}}}, {Site{}}));
    CHECK(may_bind({{"release.sites", {}}}, {Site{}}).error().code == "release.sites_fixed");
}

}  // namespace
}  // namespace fangxing::release
