#include "domain/clearance/clearance.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "domain/clearance/gates/gates.h"

using namespace fangxing;

namespace {

constexpr base::Instant from{1'800'000'000'000'000};
constexpr base::Instant to = {from.us + 3'600'000'000};

// A release with everything in order, and its signatures; each test spoils one thing.
struct World {
    release::Release release;
    std::vector<approval::Seat> seats;
    std::vector<approval::Approval> approvals;
    clearance::Held package;

    World() {
        const auto digest = base::digest_of("x");
        base::Json list{base::Json::Array{}};
        list.push("one");
        base::Json window;
        window.put("from", base::to_text(from));
        window.put("to", base::to_text(to));
        release.id = {1};
        release.submitted_at = from;
        release.start = from;
        release.items = {{5}};
        release.facts = {{"plan.steps", list},
                         {"rollback.steps", list},
                         {"release.window", window},
                         {"tests.verdict", "passed"},
                         {"tests.of", digest.text}};
        release.sections["artifacts"] = {digest, {{8}}, {}};
        release.sections["steps"] = {digest, {{8}}, {}};
        package = {{7}, true, true, {{7}, "web", "1.0", digest}};
        approval::Seat seat;
        seat.id = {2};
        seat.chair = {{1}, "approval", "go_live", "release_manager", {}, {"*"}};
        seat.approval = {3};
        seats.push_back(seat);
        approval::Approval approval;
        approval.id = {3};
        approval.statement.seat = {2};
        approval.statement.natural = {9};
        approval.statement.sections = {{"artifacts", digest}, {"steps", digest}};
        approvals.push_back(approval);
    }
    clearance::Facts facts(base::Instant now = from) const {
        return {.release = release,
                .seats = seats,
                .approvals = approvals,
                .packages = {package},
                .plan_problems = {},
                .unknown_targets = {},
                .unapproved_changes = {},
                .clearance = std::nullopt,
                .freezes = {},
                .of_the_pack = {},
                .deployment_open = false,
                .now = now};
    }
};

std::string codes(const std::vector<base::Reason>& reasons) {
    std::string out;
    for (const auto& reason : reasons) out += (out.empty() ? "" : " ") + reason.code;
    return out;
}

}  // namespace

TEST_CASE("a clearance is earned by the whole valid set and lists what is missing") {
    World world;
    CHECK(clearance::issue(world.facts()).has_value());
    SUBCASE("an open seat") {
        world.seats[0].approval = {};
        CHECK(codes(clearance::missing(world.facts())) ==
              "clearance.signature_missing clearance.section_unsigned clearance.section_unsigned");
        CHECK(clearance::issue(world.facts()).error().code == "clearance.incomplete");
    }
    SUBCASE("a section changed under the signature") {
        world.release.sections["steps"].digest = base::digest_of("y");
        CHECK(codes(clearance::missing(world.facts())).starts_with("clearance.signature_missing"));
    }
    SUBCASE("signed by nobody but its author") {
        world.approvals[0].statement.natural = {8};
        CHECK(codes(clearance::missing(world.facts())) ==
              "clearance.section_unsigned clearance.section_unsigned");
    }
    SUBCASE("not submitted") {
        world.release.submitted_at.reset();
        CHECK(codes(clearance::missing(world.facts())) == "clearance.not_submitted");
    }
    SUBCASE("a diagram without any approval yields none") {
        world.seats.clear();
        CHECK(!clearance::issue(world.facts()));
    }
}

TEST_CASE("gates say everything at once") {
    World world;
    const auto at = [&](clearance::Point point, base::Instant now = from) {
        return codes(clearance::unmet(point, world.facts(now)));
    };
    CHECK(at(clearance::Point::submit) == "");
    SUBCASE("an empty plan") {
        world.release.facts.clear();
        CHECK(at(clearance::Point::submit) ==
              "gate.no_steps gate.no_rollback_steps gate.no_window gate.not_tested");
    }
    SUBCASE("failed tests, and tests of other packages") {
        world.release.facts["tests.verdict"] = "failed";
        CHECK(at(clearance::Point::submit) == "gate.tests_failed");
        world.release.facts["tests.verdict"] = "passed";
        world.release.facts["tests.of"] = base::digest_of("old").text;
        CHECK(at(clearance::Point::submit) == "gate.tested_other_packages");
    }
    SUBCASE("packages") {
        world.package.whole = false;
        world.package.approved_as = "shop 0.9";
        // Only what is about to be deployed is read through.
        CHECK(at(clearance::Point::submit).empty());
        const auto unmet = clearance::unmet(clearance::Point::deploy, world.facts());
        const auto says = [&](const char* code) {
            return std::ranges::find(unmet, code, &base::Reason::code) != unmet.end();
        };
        CHECK(says("gate.package_damaged"));
        CHECK(says("gate.package_not_as_approved"));
        world.package.approved = false;
        CHECK(at(clearance::Point::submit) == "gate.package_not_approved");
        world.package.found = false;
        CHECK(at(clearance::Point::submit) == "gate.package_not_in_library");
    }
    SUBCASE("the start lies in the window, the window has a length") {
        world.release.start = to;
        CHECK(at(clearance::Point::submit) == "gate.start_outside_window");
        base::Json upside_down;
        upside_down.put("from", base::to_text(to));
        upside_down.put("to", base::to_text(from));
        world.release.facts["release.window"] = upside_down;
        CHECK(at(clearance::Point::submit) == "gate.window_upside_down");
    }
    SUBCASE("what others must mend") {
        auto facts = world.facts();
        facts.unknown_targets = {"web1"};
        facts.unapproved_changes = {"CHG-1"};
        facts.packages.clear();
        facts.of_the_pack = {{"gate.of_the_pack", "", {}}};
        CHECK(codes(clearance::unmet(clearance::Point::submit, facts)) ==
              "gate.change_not_approved gate.no_package gate.target_unknown gate.of_the_pack");
        CHECK(clearance::pass(clearance::Point::submit, facts).error().code == "gate.unmet");
    }
    SUBCASE("before deployment") {
        CHECK(at(clearance::Point::deploy) == "gate.no_clearance");
        auto facts = world.facts(to);
        facts.clearance.emplace();
        facts.freezes = {"spring_festival"};
        CHECK(codes(clearance::unmet(clearance::Point::deploy, facts)) ==
              "gate.window_over gate.frozen");
        facts.now = from - std::chrono::seconds(1);
        facts.freezes.clear();
        CHECK(codes(clearance::unmet(clearance::Point::deploy, facts)) == "gate.window_not_open");
    }
    SUBCASE("before the end") {
        CHECK(at(clearance::Point::confirm) == "gate.not_deployed");
        auto facts = world.facts();
        facts.deployment_open = true;
        CHECK(codes(clearance::unmet(clearance::Point::close, facts)) ==
              "gate.item_not_confirmed gate.attempt_not_over");
    }
}

TEST_CASE("the statement names packages by digest") {
    const World world;
    const auto issued = clearance::issue(world.facts());
    REQUIRE(issued);
    const auto text =
        base::to_text(clearance::statement(*issued, base::Json(base::Json::Object{})));
    CHECK(text.find("\"name\":\"web@1.0\"") != std::string::npos);
    CHECK(text.find("https://in-toto.io/Statement/v1") != std::string::npos);
}
