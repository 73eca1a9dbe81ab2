#include "domain/access/absence.h"

#include <doctest/doctest.h>

namespace fangxing::access {
namespace {

constexpr std::int64_t day = std::int64_t{86'400} * 1'000'000;
base::Instant on(std::int64_t n) {
    return {n * day};
}
Person person(std::int64_t id) {
    Person out;
    out.id = out.natural = {id};
    return out;
}
AbsenceAnnounced wish(std::int64_t of, std::int64_t substitute, std::int64_t from,
                      std::int64_t to) {
    return {{of}, {of}, {substitute}, on(from), on(to), "leave", on(0)};
}
Absence absence(const AbsenceAnnounced& announced) {
    Absence out;
    apply(out, announced);
    return out;
}
template <class T>
std::string code_of(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}

}  // namespace

TEST_CASE("an absence names a later end, a reason, and another human being") {
    CHECK(announce(wish(1, 2, 3, 5), person(2), {}, on(1)).has_value());
    auto bad = wish(1, 2, 5, 3);
    bad.because = " ";
    auto twin = person(2);
    twin.natural = {1};
    const auto refused = announce(bad, twin, {}, on(1));
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == "absence.incomplete");
    CHECK(refused.error().reasons.size() == 3);
    CHECK(code_of(announce(wish(1, 2, 3, 5), person(2), {}, on(6))) == "absence.incomplete");
    CHECK(code_of(announce(wish(1, 2, 4, 6), person(2), {absence(wish(1, 3, 3, 5))}, on(1))) ==
          "absence.overlaps");
    CHECK(announce(wish(1, 2, 5, 6), person(2), {absence(wish(1, 3, 3, 5))}, on(1)).has_value());
}

TEST_CASE("the substitute acts within the days, unless away himself") {
    std::vector absences{absence(wish(1, 2, 3, 5))};
    CHECK(!substitute_at(absences, {1}, on(2)));
    CHECK(substitute_at(absences, {1}, on(3)) == PersonId{2});
    CHECK(!substitute_at(absences, {1}, on(5)));
    CHECK(!substitute_at(absences, {2}, on(4)));
    absences.push_back(absence(wish(2, 3, 4, 6)));
    CHECK(substitute_at(absences, {1}, on(3)) == PersonId{2});
    CHECK(!substitute_at(absences, {1}, on(4)));
}

TEST_CASE("one's own absence ends early, another's does not") {
    auto mine = absence(wish(1, 2, 3, 5));
    Actor me;
    me.id = {1};
    Actor other;
    other.id = {2};
    CHECK(code_of(end(mine, other, on(4))) == "absence.not_yours");
    const auto events = end(mine, me, on(4));
    REQUIRE(events.has_value());
    apply(mine, events->front());
    CHECK(!is_away(mine, on(4)));
    CHECK(code_of(end(mine, me, on(4))) == "absence.ended_already");
}

}  // namespace fangxing::access
