#include "domain/approval/approval.h"

#include <doctest/doctest.h>

using namespace fangxing;
using approval::Verdict;

namespace {

const base::Digest plan = base::digest_of("plan");
const base::Digest other = base::digest_of("other");

release::Release two_sections() {
    release::Release release;
    release.id = {1};
    release.sections["steps"] = {plan, {{8}}, {}};
    release.sections["window"] = {plan, {{9}}, {}};
    return release;
}

approval::Seat seat(std::vector<std::string> signs) {
    approval::Seat seat;
    seat.id = {2};
    apply(seat,
          approval::SeatFrozen{
              {1}, "countersign", "operations", "operations_supervisor", {}, std::move(signs)});
    return seat;
}

access::Actor signer() {
    access::Actor actor;
    actor.id = {5};
    actor.natural = {5};
    actor.proven = true;
    actor.proof = "password";
    return actor;
}

approval::SignRule rule() {
    return {{{"ready", {"就绪", "ready"}}}, {"plan"}, false, {}};
}

approval::Signing yes() {
    return {Verdict::approve, "", "", {{"ready", {"yes", {}}}}, {{"steps", plan}}};
}

}  // namespace

TEST_CASE("who may sign what") {
    const auto sign = [](auto change) {
        auto release = two_sections();
        auto chair = seat({"steps"});
        auto asked = rule();
        auto signing = yes();
        auto actor = signer();
        change(release, chair, asked, signing, actor);
        const auto came = approval::sign(release, chair, asked, signing, actor, {1000});
        return came ? std::string() : came.error().code;
    };
    CHECK(sign([](auto&...) {}) == "");
    CHECK(sign([](auto&, auto&, auto&, auto&, auto& actor) { actor.by_token = true; }) ==
          "approval.by_token");
    CHECK(sign([](auto&, auto&, auto&, auto&, auto& actor) { actor.proven = false; }) ==
          "approval.not_proven");
    CHECK(sign([](auto&, auto& chair, auto&, auto&, auto&) { chair.approval = {3}; }) ==
          "approval.already_signed");
    // The author under a second account: the natural person counts.
    CHECK(sign([](auto&, auto&, auto&, auto&, auto& actor) { actor.natural = {8}; }) ==
          "approval.author");
    CHECK(sign([](auto&, auto&, auto&, auto& signing, auto&) { signing.sections.clear(); }) ==
          "approval.sections_missing");
    CHECK(sign([](auto& release, auto&, auto&, auto&, auto&) {
              release.sections["steps"].digest = other;
          }) == "approval.content_changed");
    CHECK(sign([](auto&, auto&, auto&, auto& signing, auto&) { signing.answers.clear(); }) ==
          "approval.incomplete");
    CHECK(sign([](auto&, auto&, auto& asked, auto&, auto&) {
              asked.missing_deliverables = {"manual"};
          }) == "approval.incomplete");
    CHECK(sign([](auto&, auto&, auto&, auto& signing, auto&) {
              signing.verdict = Verdict::send_back;
          }) == "reason.missing");
    CHECK(sign([](auto&, auto&, auto&, auto& signing, auto&) {
              signing = {Verdict::send_back, "moon", "no", {}, {{"steps", plan}}};
          }) == "approval.unknown_return");
    CHECK(sign([](auto&, auto&, auto& asked, auto& signing, auto&) {
              asked.returns.clear();
              signing = {Verdict::send_back, "", "no", {}, {{"steps", plan}}};
          }) == "approval.may_not_return");
    CHECK(sign([](auto&, auto&, auto&, auto& signing, auto&) {
              signing = {Verdict::refuse, "", "no", {}, {{"steps", plan}}};
          }) == "approval.may_not_refuse");
}

TEST_CASE("a seat for all sections signs all, and names them in its statement") {
    const auto chair = seat({"*"});
    auto signing = yes();
    signing.sections["window"] = plan;
    const auto statement = approval::sign(two_sections(), chair, rule(), signing, signer(), {1000});
    REQUIRE(statement);
    CHECK(statement->sections.size() == 2);
    CHECK(statement->proof == "password");
}

TEST_CASE("an edit makes void exactly the signatures over it") {
    approval::Approval signature;
    signature.statement.sections = {{"steps", plan}};
    auto release = two_sections();
    release.sections["window"].digest = other;
    CHECK(approval::changed_under(signature, release).empty());
    release.sections["steps"].digest = other;
    CHECK(approval::changed_under(signature, release) == std::vector<std::string>{"steps"});
}

TEST_CASE("a checklist says everything that is open") {
    const std::vector<approval::Check> checks{
        {"a", {"甲", "a"}},
        {"b", {"乙", "b"}, true},
        {"c", {"丙", "c"}, false, true},
        {"d", {"丁", "d"}, false, false, false},
        {"e", {"戊", "e"}, false, false, true, false},
    };
    std::string all;
    for (const auto& reason : approval::open_checks(checks, {{"a", {"no", {}}},
                                                             {"b", {"no", {}}},
                                                             {"c", {"na", {}}},
                                                             {"e", {"yes", {}}},
                                                             {"z", {"yes", {}}}})) {
        all += reason.field + " " + reason.code + "\n";
    }
    CHECK(all ==
          "/answers/a check.not_met\n/answers/c check.na_without_reason\n"
          "/answers/e check.against_facts\n/answers/z check.unknown\n");
    CHECK(approval::open_checks({{"a", {}}}, {}).front().code == "check.unanswered");
    CHECK(approval::open_checks({{"a", {}}}, {{"a", {"na", "x"}}}).front().code ==
          "check.na_not_admitted");
    CHECK(approval::open_checks({{"c", {}, false, true}}, {{"c", {"na", "no web part"}}}).empty());
}
