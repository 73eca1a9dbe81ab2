// Indicators: what is counted of a release, figures against targets, periods of the clock.
#include <doctest/doctest.h>

#include <algorithm>

#include "domain/kpi/definition.h"
#include "domain/kpi/outcome.h"
#include "domain/kpi/report.h"
#include "domain/release/beside.h"

namespace fangxing::kpi {
namespace {

constexpr const char* shanghai = "Asia/Shanghai";

base::Instant at(const char* text) {
    return *base::parse_instant(text);
}

release::Release ended(release::EndState end) {
    release::Release release;
    release.id = {7};
    release.pack = "standard";
    release.type = "upgrade";
    release.attempts = 1;
    release.created_at = at("2026-11-20T01:00:00Z");
    release.end = at("2026-11-26T12:00:00Z");
    release.deployed_at = at("2026-11-26T12:00:00Z");
    release.end_state = end;
    release.restored = end == release::EndState::rolled_back;
    release.ended_at = at("2026-11-27T02:00:00Z");
    return release;
}

Sums counted(const release::Release& release) {
    return from_names(count(release, {{}, {}, shanghai}).sums);
}

const Indicator& standard(std::string_view code) {
    const auto all = standard_indicators();
    return *std::ranges::find(all, code, &Indicator::code);
}

Sums tried(std::int64_t succeeded, std::int64_t attempts) {
    Sums sums;
    sums[Count::succeeded] = succeeded;
    sums[Count::attempts] = attempts;
    return sums;
}

access::Actor owner() {
    access::Actor actor;
    actor.roles = {{"process_owner", {}}};
    return actor;
}

std::vector<std::string> codes(const std::vector<base::Reason>& reasons) {
    std::vector<std::string> out;
    for (const auto& each : reasons) out.push_back(each.code);
    return out;
}

}  // namespace

TEST_CASE("only what touched production counts as an attempt") {
    using release::EndState;
    struct Row {
        EndState end;
        std::int64_t attempts, succeeded, carried_out;
    };
    for (const auto& row : {Row{EndState::closed, 1, 1, 1}, Row{EndState::rolled_back, 1, 0, 1},
                            Row{EndState::partly_successful, 1, 0, 1},
                            Row{EndState::refused, 0, 0, 0}, Row{EndState::cancelled, 0, 0, 0}}) {
        const auto sums = counted(ended(row.end));
        CHECK(sums[Count::ended] == 1);
        CHECK(sums[Count::attempts] == row.attempts);
        CHECK(sums[Count::succeeded] == row.succeeded);
        CHECK(sums[Count::carried_out] == row.carried_out);
    }
    auto twice = ended(EndState::closed);
    twice.attempts = 2;
    CHECK(figure(standard("success_rate"), counted(twice)).value == 50.0);
}

TEST_CASE("exactly at the planned end is on time, one second later is late") {
    auto release = ended(release::EndState::closed);
    CHECK(counted(release)[Count::on_time] == 1);
    release.deployed_at = base::Instant{release.end->us + 999'999};
    CHECK(counted(release)[Count::on_time] == 1);
    release.deployed_at = base::Instant{release.end->us + 1'000'000};
    CHECK(counted(release)[Count::on_time] == 0);
    CHECK(counted(release)[Count::late] == 1);
    CHECK(counted(ended(release::EndState::rolled_back))[Count::late] == 1);
    release.end.reset();
    CHECK(counted(release)[Count::with_planned_end] == 0);
}

TEST_CASE("lead time and effort are planned against actual") {
    auto release = ended(release::EndState::closed);
    release.deployed_at = at("2026-12-02T23:00:00Z");  // twice as long as planned
    CHECK(figure(standard("efficiency"), counted(release)).value == 0.5);
    release.facts["effort.planned"] = base::Json(std::int64_t{10});
    release.facts["effort.actual"] = base::Json(std::int64_t{8});
    auto sums = counted(release);
    CHECK(figure(standard("use_of_resources"), sums).value == 1.25);
    CHECK(figure(standard("use_of_resources"), sums).met == false);
    release.facts["effort.actual"] = base::Json(std::int64_t{12});
    sums += counted(release);
    CHECK(figure(standard("use_of_resources"), sums).value == 1.0);
    CHECK(figure(standard("use_of_resources"), sums).met == true);
}

TEST_CASE("lead time is read in days, and faults of the trial run are those in production") {
    auto release = ended(release::EndState::closed);
    release.created_at = at("2026-12-01T00:00:00Z");
    release.end = at("2026-12-02T00:00:00Z");
    release.deployed_at = at("2026-12-02T12:00:00Z");
    release.faults = {{"before", "low", {}, at("2026-12-02T11:59:59Z")},
                      {"at once", "low", {}, at("2026-12-02T12:00:00Z")},
                      {"later", "high", {}, at("2026-12-09T00:00:00Z")}};
    const auto sums = counted(release);
    CHECK(sums[Count::faults] == 3);
    CHECK(sums[Count::trial_faults] == 2);
    Indicator lead{"lead_time", {}, "actual_lead / with_planned_end", Unit::days, {}, {}};
    CHECK(figure(lead, sums).value == 1.5);
    CHECK(sign_of(lead.unit).en == " days");
    release.deployed_at.reset();
    CHECK(counted(release)[Count::trial_faults] == 0);
}

TEST_CASE("a deviation counts once, and later ones correct what was counted") {
    auto release = ended(release::EndState::closed);
    Outcome outcome;
    for (const auto& event : recount(outcome, count(release, {{3}, {4}, shanghai}))) {
        apply(outcome, event);
    }
    outcome.version = 1;
    CHECK(from_names(outcome.counted.sums)[Count::without_deviation] == 1);
    CHECK(recount(outcome, count(release, {{5}, {6}, shanghai})).empty());
    const auto said = release::deviated("no rehearsal", {}, {});
    release::apply(release, said.front());
    const auto again = recount(outcome, count(release, {{5}, {6}, shanghai}));
    REQUIRE(again.size() == 1);
    apply(outcome, again.front());
    CHECK(outcome.counted.supervisor.value == 3);
    CHECK(from_names(outcome.counted.sums)[Count::without_deviation] == 0);
    CHECK(from_names(outcome.counted.sums)[Count::with_deviation] == 1);
}

TEST_CASE("without a denominator there is no value, and boundaries meet the target") {
    auto rate = standard("success_rate");
    const auto none = figure(rate, Sums{});
    CHECK_FALSE(none.value);
    CHECK(none.because == "nothing_counted");
    CHECK_FALSE(none.met);
    CHECK(figure(rate, tried(8, 10)).value == 80.0);
    CHECK_FALSE(figure(rate, tried(8, 10)).met);  // no target, no verdict
    rate.target = {95.0, {}};
    CHECK(figure(rate, tried(19, 20)).value == 95.0);
    CHECK(figure(rate, tried(19, 20)).met == true);
    CHECK(figure(rate, tried(18, 20)).value == 90.0);
    CHECK(figure(rate, tried(18, 20)).met == false);
    rate.target = {{}, 90.0};
    CHECK(figure(rate, tried(18, 20)).met == true);
    CHECK(figure(rate, tried(19, 20)).met == false);
}

TEST_CASE("everything that is wrong with an indicator is said at once") {
    const Indicator bad{"Bad", {"", "x"}, "faults / sunshine +", Unit::percent, {}, {3.0, 1.0}};
    CHECK(codes(problems(bad)) ==
          std::vector<std::string>{"indicator.bad_code", "input.missing", "indicator.unknown_count",
                                   "indicator.bad_formula", "indicator.empty_target"});
    const Indicator number{"late", {"延期", "Late"}, "late", Unit::percent, {}, {}};
    CHECK(codes(problems(number)) == std::vector<std::string>{"indicator.unit_and_formula"});
    CHECK(codes(problems("a / b / c", "/formula")) ==
          std::vector<std::string>{"indicator.bad_formula"});
    for (const auto& each : standard_indicators()) CHECK(problems(each).empty());
    CHECK(define(number, {}, {}).error().code == "indicator.not_yours");
    CHECK(define(number, owner(), {}).error().code == "indicator.incomplete");
    CHECK(define(standard("releases"), owner(), {}));
}

TEST_CASE("a process sets targets and leaves what it does not say") {
    const auto all = standard_indicators();
    const auto laid = laid_over({all.begin(), all.end()},
                                {{"success_rate", {}, "", Unit::percent, {}, {95.0, {}}},
                                 {"faults", {"故障", "Faults"}, "faults", Unit::number, {}, {}},
                                 {"nameless", {}, "", Unit::percent, {}, {}}});
    CHECK(laid.size() == all.size() + 1);
    CHECK(laid.front().target.at_least == 95.0);
    CHECK(laid.front().name.en == "Release success rate");
    CHECK(laid.back().code == "faults");
}

TEST_CASE("periods are those of the organisation's clock") {
    CHECK(day_of(shanghai, at("2026-12-31T15:59:59Z")) == 20261231);
    CHECK(day_of(shanghai, at("2026-12-31T16:00:00Z")) == 20270101);
    const auto quarter = period_at(PeriodKind::quarter, 20261231);
    CHECK(to_text(quarter) == "2026-Q4");
    CHECK(to_text(quarter.moved(1)) == "2027-Q1");
    CHECK(to_text(quarter.moved(-4)) == "2025-Q4");
    CHECK(quarter.holds_month(202610));
    CHECK_FALSE(quarter.holds_month(202701));
    CHECK(first_day(quarter) == 20261001);
    CHECK(end_day(quarter) == 20270101);
    CHECK(span_of(quarter, shanghai).to == at("2026-12-31T16:00:00Z"));
    for (const auto* text : {"2026-Q4", "2026-02", "2026"}) {
        CHECK(to_text(*parse_period(text)) == text);
    }
    for (const auto* text : {"", "26", "2026-Q5", "2026-13", "2026-1", "soon", "2026-11-01"}) {
        CHECK_FALSE(parse_period(text));
    }
}

TEST_CASE("a training session counts on its planned day") {
    knowledge::Training training;
    training.planned.on = at("2026-11-20T02:00:00Z");
    auto part = contribution(training, ended(release::EndState::closed), shanghai);
    CHECK(part.day == 20261120);
    CHECK(part.sums[Count::sessions_due] == 1);
    CHECK(part.sums[Count::sessions_on_time] == 0);
    training.held_at = at("2026-11-20T15:59:00Z");
    training.attendees = {{{1}, true, true}, {{2}, true, false}, {{3}, false, {}}};
    part = contribution(training, ended(release::EndState::closed), shanghai);
    CHECK(part.sums[Count::sessions_on_time] == 1);
    CHECK(part.sums[Count::attendees] == 2);
    CHECK(part.sums[Count::passed] == 1);
    training.held_at = at("2026-11-20T16:00:00Z");
    part = contribution(training, ended(release::EndState::closed), shanghai);
    CHECK(part.sums[Count::sessions_on_time] == 0);
}

TEST_CASE("entries of the library count on their day, reconciliations with what agreed") {
    library::Entry entry;
    entry.system = {4};
    entry.added_at = at("2026-11-20T16:00:00Z");
    auto part = contribution(entry, shanghai);
    CHECK(part.day == 20261121);
    CHECK(part.values.at(Dimension::system) == base::Ref{4}.text());
    CHECK(part.sums[Count::entries_made] == 1);
    CHECK(part.sums[Count::entries_on_time] == 1);
    entry.late = true;
    CHECK(contribution(entry, shanghai).sums[Count::entries_on_time] == 0);
    cmdb::Reconciled made;
    made.at = entry.added_at;
    made.found.compared = 100;
    made.found.differences.resize(2);
    part = contribution(made, shanghai);
    CHECK(part.sums[Count::entries_compared] == 100);
    CHECK(part.sums[Count::entries_agreeing] == 98);
}

TEST_CASE("a report is frozen when its period is over") {
    ReportMade made;
    made.period = "2026-Q4";
    made.to = at("2026-12-31T16:00:00Z");
    made.at = at("2026-12-31T15:59:59Z");
    CHECK(make(made).error().code == "report.period_not_over");
    made.at = made.to;
    CHECK(make(made));
}

}  // namespace fangxing::kpi
