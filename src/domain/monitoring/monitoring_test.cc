#include <doctest/doctest.h>

#include "domain/monitoring/rollback_decision.h"
#include "domain/monitoring/triggers.h"

namespace fangxing::monitoring {
namespace {

constexpr std::int64_t minute = 60'000'000;

base::Instant at(std::int64_t minutes) {
    return {1'000'000'000'000'000 + minutes * minute};
}

Observed complaint(std::int64_t minutes) {
    Observed out;
    out.stream = Stream::feedback;
    out.text = "cannot pay";
    out.severity = Severity::high;
    out.complaint = true;
    out.found_at = at(minutes);
    out.at = at(minutes);
    return out;
}

Observation stored(const Observed& seen) {
    Observation out;
    apply(out, seen);
    return out;
}

Trigger three_in_half_an_hour() {
    Trigger out;
    out.kind = "complaints";
    out.count = 3;
    out.minutes = 30;
    return out;
}

std::vector<std::string> codes(const base::Result<std::vector<Observation::Event>>& answer) {
    std::vector<std::string> out;
    if (answer) return out;
    for (const auto& reason : answer.error().reasons) out.push_back(reason.code);
    return out;
}

access::Actor person(std::int64_t id) {
    access::Actor out;
    out.id = {id};
    out.natural = {id};
    return out;
}

}  // namespace

TEST_CASE("a verification that has failed asks for a decision, one that passed does not") {
    release::Release release;
    CHECK_FALSE(has_failed(release, "verification.function"));
    release.facts["verification.function"] = base::Json("passed");
    CHECK_FALSE(has_failed(release, "verification.function"));
    release.facts["verification.function"] = base::Json("failed");
    CHECK(has_failed(release, "verification.function"));
    release.facts["tests.verdict"] = base::Json("failed");
    CHECK_FALSE(has_failed(release, "tests.verdict"));
}

TEST_CASE("what is seen is refused with every reason at once") {
    const Span running{at(0), false};
    auto seen = complaint(10);
    CHECK(observe(seen, running));
    seen.text = " ";
    seen.severity.reset();
    seen.trigger = "complaints";
    seen.found_at = at(11);
    const std::vector<std::string> all{"input.missing", "input.missing",
                                       "observation.unknown_trigger", "observation.in_future"};
    CHECK(codes(observe(seen, running)) == all);
    seen = complaint(10);
    seen.found_at = at(-1);
    CHECK(codes(observe(seen, running)) == std::vector<std::string>{"observation.before_start"});
    CHECK(observe(complaint(10), {}).error().code == "release.not_deployed_yet");
    CHECK(observe(complaint(10), {at(0), true}).error().code == "release.ended");
    Observed value;
    value.stream = Stream::performance;
    value.found_at = value.at = at(1);
    CHECK(codes(observe(value, running)).size() == 2);
}

TEST_CASE("a measured value meets its trigger beyond the threshold, not on it") {
    Trigger trigger;
    trigger.kind = "performance";
    trigger.indicator = "response_ms";
    trigger.limit = 500;
    CHECK_FALSE(is_beyond(trigger, 500));
    CHECK(is_beyond(trigger, 500.5));
    trigger.below = true;
    CHECK_FALSE(is_beyond(trigger, 500));
    CHECK(is_beyond(trigger, 499));
    Observed seen;
    seen.stream = Stream::performance;
    seen.indicator = "throughput";
    seen.value = 1;
    CHECK_FALSE(met_by(seen, {trigger}, {}, {}));
    seen.indicator = "response_ms";
    CHECK(met_by(seen, {trigger}, {}, {})->kind == "performance");
}

TEST_CASE("complaints count within their time, and anew after a decision") {
    const std::vector triggers{three_in_half_an_hour()};
    const std::vector two{stored(complaint(0)), stored(complaint(20))};
    CHECK(met_by(complaint(30), triggers, two, {})->found_at == at(30));
    CHECK_FALSE(met_by(complaint(31), triggers, two, {}));
    CHECK_FALSE(met_by(complaint(30), triggers, {two.back()}, {}));
    CHECK_FALSE(met_by(complaint(30), triggers, two, at(5)));
    // Entered late: the three were together before it was known.
    const std::vector around{stored(complaint(0)), stored(complaint(25))};
    CHECK(met_by(complaint(10), triggers, around, {})->found_at == at(25));
}

TEST_CASE("only what the plan defines asks for a decision") {
    Observed seen;
    seen.trigger = "function";
    Trigger wrong;
    wrong.kind = "data";
    CHECK_FALSE(met_by(seen, {wrong}, {}, {}));
    seen.trigger = "data";
    CHECK(met_by(seen, {wrong}, {}, {})->kind == "data");
}

TEST_CASE("a line of the log fits a pattern anywhere, in either case, piece by piece") {
    CHECK(fits("fatal", "12:00 FATAL: disk full"));
    CHECK(fits("ORA-*deadlock", "ORA-00060: Deadlock detected"));
    CHECK(fits("订单*失败", "订单 7 写入失败"));
    CHECK(fits("*full*", "disk full"));
    CHECK_FALSE(fits("deadlock*ORA-", "ORA-00060: deadlock"));
    CHECK_FALSE(fits("fatal", "fata l"));
    CHECK_FALSE(fits("aa*aa", "aaa"));
    // What fits everything is no pattern.
    CHECK_FALSE(fits("", "anything"));
    CHECK_FALSE(fits("**", "anything"));
    const std::vector<LogPattern> patterns{{"ERROR", ""}, {"error*db", ""}};
    CHECK(pattern_of(patterns, "ERROR db") == "ERROR");
    CHECK(pattern_of(patterns, "all is well").empty());
    CHECK(pattern_of({}, "ERROR").empty());
}

TEST_CASE("half an hour counts from the time at which the first cause was found") {
    RollbackDecision decision;
    apply(decision, DecisionAsked{{7}, {{1}}, {"function", "no orders", {}, at(10)}, at(12)});
    CHECK(decision.due == at(40));
    apply(decision, CauseAdded{{"data", "orders lost", {}, at(5)}});
    CHECK(decision.due == at(35));
    apply(decision, CauseAdded{{"data", "more lost", {}, at(20)}});
    CHECK(decision.found_at == at(5));
    CHECK(decision.causes.size() == 3);

    CHECK(may_decide(decision, person(1)));
    CHECK(may_decide(decision, person(2)).error().code == "rollback_decision.not_named");
    CHECK(take(decision, Choice::go_on, "", person(1), at(20)).error().code == "reason.missing");
    const auto late = take(decision, Choice::roll_back, "no orders", person(1), at(36));
    REQUIRE(late);
    apply(decision, late->front());
    CHECK(decision.taken.has_value());
    CHECK(decision.taken->late);
    CHECK(decision.taken->minutes == 31);
    CHECK(take(decision, Choice::go_on, "again", person(1), at(37)).error().code ==
          "rollback_decision.taken_already");
}

}  // namespace fangxing::monitoring
