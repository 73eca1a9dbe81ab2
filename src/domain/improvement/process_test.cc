// Evaluations, reviews, summaries and arrangements of a process.
#include <doctest/doctest.h>

#include "domain/improvement/arrangement.h"
#include "domain/improvement/completeness.h"
#include "domain/improvement/evaluation.h"
#include "domain/improvement/review.h"
#include "domain/improvement/summary.h"

namespace fangxing::improvement {
namespace {

constexpr const char* home = "Asia/Shanghai";

base::Instant moment(const char* text) {
    return *base::parse_instant(text);
}

access::Actor holder(std::int64_t id, const char* role) {
    access::Actor out;
    out.id = {id};
    out.natural = {id};
    out.roles = {{role, {}}};
    return out;
}
const auto leader = holder(1, "release_manager");
const auto owner = holder(2, "process_owner");

template <class T>
std::string refused(const T& result) {
    return result ? "" : result.error().code;
}

kpi::ReportLine line_of(const char* indicator, double value, kpi::Target target) {
    kpi::ReportLine out;
    out.indicator.code = indicator;
    out.indicator.target = target;
    out.value = value;
    const bool under = target.at_least && value < *target.at_least;
    const bool over = target.at_most && value > *target.at_most;
    if (target.is_set()) out.met = !under && !over;
    return out;
}

}  // namespace

TEST_CASE("the gap is the value less the bound that lies nearest") {
    CHECK(gap(line_of("a", 50, {95.0, {}})) == -45.0);
    CHECK(gap(line_of("a", 97, {95.0, {}})) == 2.0);
    CHECK(gap(line_of("a", 3, {{}, 2.0})) == 1.0);
    CHECK(gap(line_of("a", 1, {1.0, 2.0})) == 0.0);
    CHECK(gap(line_of("a", 4, {1.0, 2.0})) == 2.0);
    CHECK_FALSE(gap(line_of("a", 4, {})));
    auto none = line_of("a", 4, {1.0, {}});
    none.value.reset();
    CHECK_FALSE(gap(none));
}

TEST_CASE("an evaluation is not finished while a gap has no whole measure, each named") {
    Evaluation evaluation;
    evaluation.opened.lines = {line_of("success_rate", 50, {95.0, {}}),
                               line_of("on_time_rate", 10, {90.0, {}}), line_of("releases", 2, {})};
    EvaluationFinished finished{"we know", {}, {}, {}};
    CHECK(refused(finish(evaluation, finished, owner)) == "evaluation.not_yours");
    auto told = finish(evaluation, finished, leader);
    REQUIRE(refused(told) == "evaluation.gap_without_measure");
    REQUIRE(told.error().reasons.size() == 2);
    CHECK(told.error().reasons[1].parameters.at("indicator") == "on_time_rate");
    Chance chance{{1}, "IMP-00001", "t", "success_rate", {"do", {1}, base::Instant{9}}};
    finished.chances = {chance};
    CHECK(finish(evaluation, finished, leader).error().reasons.size() == 1);
    chance.indicator = "on_time_rate";
    chance.measure.due.reset();
    finished.chances.push_back(chance);
    CHECK(finish(evaluation, finished, leader).error().reasons.size() == 1);
    finished.chances.back().measure.due = base::Instant{9};
    finished.opinion = " ";
    CHECK(refused(finish(evaluation, finished, leader)) == "evaluation.without_opinion");
    finished.opinion = "we know";
    const auto events = finish(evaluation, finished, leader);
    REQUIRE(events);
    apply(evaluation, events->front());
    CHECK(evaluation.finished->by == leader.id);
    CHECK(refused(finish(evaluation, finished, leader)) == "evaluation.finished_already");
}

TEST_CASE("what comes again keeps its time of day, and the last day of a short month") {
    const auto january = moment("2035-01-31T14:00:00+08:00");
    CHECK(next_after(home, january, Interval::monthly) == moment("2035-02-28T14:00:00+08:00"));
    CHECK(next_after(home, january, Interval::weekly) == moment("2035-02-07T14:00:00+08:00"));
    CHECK(next_after(home, january, Interval::quarterly) == moment("2035-04-30T14:00:00+08:00"));
    CHECK(next_after(home, january, Interval::yearly) == moment("2036-01-31T14:00:00+08:00"));
    CHECK(next_after(home, january, Interval::once) == january);
    CHECK(months_later(home, january, 13) == moment("2036-02-29T14:00:00+08:00"));
    // 09:00 in Berlin stays 09:00 over the change of the clock.
    CHECK(next_after("Europe/Berlin", moment("2035-03-24T09:00:00+01:00"), Interval::weekly) ==
          moment("2035-03-31T09:00:00+02:00"));
}

TEST_CASE("a review is led by an owner, one with other owners by the process owner alone") {
    const Parties parties;
    ReviewPlanned wish;
    wish.title = "t";
    wish.held_at = moment("2035-01-31T14:00:00+08:00");
    wish.interval = Interval::monthly;
    wish.participants = {{{7}, ""}};
    CHECK(refused(plan(wish, holder(3, "customer"), parties)) == "improvement.owners_only");
    REQUIRE(plan(wish, leader, parties));
    auto with_owners = wish;
    with_owners.kind = ReviewKind::owners;
    CHECK(refused(plan(with_owners, leader, parties)) == "improvement.process_owner_only");
    const auto told = plan(with_owners, owner, parties);
    REQUIRE(refused(told) == "review.incomplete");
    CHECK(told.error().reasons.front().field == "/participants/0/process");
    Review review;
    review.id = {5};
    const auto events = plan(wish, leader, parties);
    apply(review, events->front());
    MinutesKept minutes{{"one"}, {{7}}, {}, wish.held_at - std::chrono::seconds(1)};
    CHECK(refused(keep_minutes(review, minutes, leader, parties)) == "review.not_held_yet");
    minutes.at = wish.held_at;
    const auto kept = keep_minutes(review, minutes, leader, parties);
    REQUIRE(kept);
    const auto next = following(review, home);
    REQUIRE(next);
    CHECK(next->series == review.id);
    apply(review, kept->front());
    CHECK(refused(keep_minutes(review, minutes, leader, parties)) == "review.closed");
    apply(review, ReviewFollowed{{6}});
    CHECK_FALSE(following(review, home));
    CHECK(refused(end_series(review, leader, parties, wish.held_at)) == "review.ended_already");
}

TEST_CASE("a summary is endorsed once by each of the named, after it was delivered") {
    const Parties parties;
    SummaryScheduled wish{"standard", {{1}}, {20}, Interval::once, "", {}, {10}};
    CHECK(refused(schedule(wish, leader, parties)) == "improvement.process_owner_only");
    auto late = wish;
    late.deliver_at = {9};
    CHECK(refused(schedule(late, owner, parties)) == "summary.incomplete");
    Summary summary;
    const auto events = schedule(wish, owner, parties);
    apply(summary, events->front());
    CHECK(refused(endorse(summary, {{}, true, "", {}}, leader)) == "summary.not_delivered");
    apply(summary, SummaryDelivered{});
    CHECK(waits_for(summary, leader.id));
    CHECK(refused(endorse(summary, {{}, true, "", {}}, owner)) == "summary.not_addressed");
    CHECK(refused(endorse(summary, {{}, false, " ", {}}, leader)) == "summary.without_comment");
    const auto said = endorse(summary, {{}, true, "", {}}, leader);
    REQUIRE(said);
    apply(summary, said->front());
    CHECK_FALSE(waits_for(summary, leader.id));
    CHECK(refused(endorse(summary, {{}, true, "", {}}, leader)) == "summary.endorsed_already");
    CHECK_FALSE(following(summary, home));
}

TEST_CASE("the interval of evaluation moves what is due next") {
    Arranged arranged;
    const auto now = moment("2034-07-10T09:00:00+08:00");
    CHECK(next_evaluation(arranged, home, now).due_at == moment("2034-10-06T00:00:00+08:00"));
    arranged.evaluation = kpi::PeriodKind::month;
    arranged.evaluation_days = 10;
    CHECK(next_evaluation(arranged, home, now).due_at == moment("2034-08-11T00:00:00+08:00"));
    const auto third = *kpi::parse_period("2034-Q3");
    CHECK(kpi::to_text(*ended_with(arranged, third)) == "2034-09");
    arranged.evaluation = kpi::PeriodKind::year;
    CHECK_FALSE(ended_with(arranged, third));
    CHECK(kpi::to_text(*ended_with(arranged, third.moved(1))) == "2034");
    arranged.evaluation_days = 0;
    CHECK(refused(arrange(arranged, owner, {})) == "arrangement.incomplete");
    CHECK(refused(arrange(arranged, leader, {})) == "improvement.process_owner_only");
}

TEST_CASE("what is not there is named in the order of the list") {
    CHECK(lacking({}).size() == required_elements);
    CHECK(lacking({Element::approval, Element::tests}).front() == Element::cover);
}

}  // namespace fangxing::improvement
