// Rules, holds and runs: who may, what is refused, and when something is due.
#include <doctest/doctest.h>

#include "domain/retention/due.h"
#include "domain/retention/hold.h"
#include "domain/retention/run.h"

namespace fangxing::retention {
namespace {

access::Actor who(std::int64_t id, std::string role) {
    access::Actor out;
    out.id = {id};
    out.natural = {id};
    out.roles = {{std::move(role), {}}};
    out.proven = true;
    return out;
}
const auto keeper = who(1, "records_manager");
const auto officer = who(2, "privacy_officer");
const auto auditor = who(3, "auditor");
const auto stranger = who(4, "release_manager");

template <class T>
std::string code_of(const base::Result<T>& result) {
    if (result) return "";
    auto out = result.error().code;
    for (const auto& each : result.error().reasons) out += " " + each.code;
    return out;
}

Rule proposed_rule(int months) {
    Rule rule;
    const auto events =
        propose(rule, {Kind::attachments, months, "档案管理办法", {}, {}, {}}, keeper);
    for (const auto& each : *events) apply(rule, each);
    return rule;
}

TEST_CASE("a rule is proposed by one and in force once another confirmed it") {
    auto rule = proposed_rule(120);
    CHECK(rule.months == 0);
    CHECK(code_of(confirm(rule, stranger, {})) == "retention.signers_only");
    CHECK(code_of(confirm(rule, keeper, {})) == "retention.signers_only");
    auto both = keeper;
    both.roles.push_back({"privacy_officer", {}});
    CHECK(code_of(confirm(rule, both, {})) == "retention.same_person");
    auto token = officer;
    token.by_token = true;
    CHECK(code_of(confirm(rule, token, {})) == "retention.signers_only");
    CHECK(code_of(decline(rule, "", officer, {})) == "reason.missing reason.missing");
    CHECK(code_of(decline(rule, "收回", keeper, {})).empty());
    const auto confirmed = confirm(rule, officer, {5});
    REQUIRE(confirmed);
    apply(rule, confirmed->front());
    CHECK(rule.months == 120);
    CHECK_FALSE(rule.proposed);
    CHECK(code_of(confirm(rule, officer, {})) == "retention.nothing_proposed");
    CHECK(code_of(propose(rule, {Kind::attachments, 120, "再来", {}, {}, {}}, keeper)) ==
          "retention.rule_same");
}

TEST_CASE("a rule has bounds, and says why") {
    const auto tried = [](Kind kind, int months, std::string reason) {
        return code_of(propose({}, {kind, months, std::move(reason), {}, {}, {}}, keeper));
    };
    CHECK(tried(Kind::attachments, 35, "") == "input.invalid retention.months reason.missing");
    CHECK(tried(Kind::attachments, 36, "办法").empty());
    CHECK(tried(Kind::people, 1, "办法").empty());
    CHECK(tried(Kind::people, -1, "办法") == "input.invalid retention.months");
    CHECK(tried(Kind::people, 1201, "办法") == "input.invalid retention.months");
    CHECK(tried(Kind::people, 0, "永久") == "retention.rule_same");
    CHECK(code_of(propose({}, {Kind::people, 12, "办法", {}, {}, {}}, officer)) ==
          "retention.managers_only");
    CHECK(code_of(propose(proposed_rule(48), {Kind::attachments, 60, "x", {}, {}, {}}, keeper)) ==
          "retention.rule_open");
}

TEST_CASE("months are counted by the clock on the wall") {
    const auto after = [](const char* since, int months) {
        const auto at = base::parse_instant(since);
        REQUIRE(at);
        return base::to_text(months_after(*at, months, "Asia/Shanghai"));
    };
    CHECK(after("2026-11-26T22:00:00+08:00", 36) == "2029-11-26T14:00:00Z");
    CHECK(after("2024-02-29T08:00:00+08:00", 12) == "2025-02-28T00:00:00Z");
    CHECK(after("2026-10-31T08:00:00+08:00", 1) == "2026-11-30T00:00:00Z");
    CHECK(after("2026-12-31T00:30:00+08:00", 2) == "2027-02-27T16:30:00Z");
}

TEST_CASE("a hold is of one thing, has a reason, and is lifted with one") {
    HoldPlaced wish;
    CHECK(code_of(place(wish, auditor)) == "input.invalid legal_hold.of_one reason.missing");
    wish.release = {9};
    wish.person = {7};
    wish.reason = "诉讼";
    CHECK(code_of(place(wish, auditor)) == "input.invalid legal_hold.of_one");
    wish.person = {};
    CHECK(code_of(place(wish, officer)) == "legal_hold.holders_only");
    CHECK(code_of(place(wish, keeper)).empty());
    Hold hold;
    const auto placed = place(wish, auditor);
    REQUIRE(placed);
    apply(hold, placed->front());
    CHECK(hold.stands());
    CHECK(code_of(lift(hold, "结案", stranger, {})) == "legal_hold.holders_only");
    CHECK(code_of(lift(hold, "", auditor, {})) == "reason.missing reason.missing");
    CHECK(code_of(lift(hold, " \n", auditor, {})) == "reason.missing reason.missing");
    const auto lifted = lift(hold, "结案", auditor, {});
    REQUIRE(lifted);
    apply(hold, lifted->front());
    CHECK_FALSE(hold.stands());
    CHECK(code_of(lift(hold, "结案", auditor, {})) == "legal_hold.lifted_already");
}

TEST_CASE("everything that keeps a thing is said at once") {
    CHECK(kept_because(DocumentFacts{}).empty());
    CHECK(kept_because(DocumentFacts{{"诉讼"}, {"REL-2", "shop 1.0"}}).size() == 3);
    PersonFacts facts{
        access::PersonState::active, {"诉讼"}, {"REL-1"}, {"REL-2"}, 2, {"cio"}, {"li.two"}};
    std::string codes;
    for (const auto& each : kept_because(facts)) codes += each.code + " ";
    CHECK(codes ==
          "person.still_active retention.held retention.release_held retention.release_open "
          "retention.tasks_open retention.only_holder retention.other_account ");
    facts = {};
    facts.state = access::PersonState::disabled;
    CHECK(kept_because(facts).empty());
}

TEST_CASE("a run is proposed by one and signed by another who has proved himself") {
    RunProposed wish;
    CHECK(code_of(propose(wish, {}, officer)) == "retention.managers_only");
    CHECK(code_of(propose(wish, {}, keeper)) == "reason.missing reason.missing");
    wish.reason = "年度销毁";
    CHECK(code_of(propose(wish, {}, keeper)) == "retention.nothing_due");
    wish.items.resize(most_items + 1);
    CHECK(code_of(propose(wish, {"ERA-0001"}, keeper)) == "retention.run_open");
    const auto events = propose(wish, {}, keeper);
    REQUIRE(events);
    Run run;
    for (const auto& each : *events) apply(run, each);
    CHECK(run.proposed.items.size() == most_items);
    CHECK(code_of(may_sign(run, keeper)) == "retention.signers_only");
    auto unproven = officer;
    unproven.proven = false;
    CHECK(code_of(may_sign(run, unproven)) == "approval.not_proven");
    CHECK(may_sign(run, officer));
    CHECK(code_of(decline(run, "收回", keeper, {})).empty());
    CHECK(code_of(decline(run, "收回", stranger, {})) == "retention.signers_only");
    apply(run, RunCarriedOut{});
    CHECK(code_of(may_sign(run, officer)) == "retention.run_closed");
    CHECK(code_of(decline(run, "收回", keeper, {})) == "retention.run_closed");
}

}  // namespace
}  // namespace fangxing::retention
