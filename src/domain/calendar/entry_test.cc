#include "domain/calendar/entry.h"

#include <doctest/doctest.h>

namespace fangxing::calendar {
namespace {

access::Actor actor(const std::string& role) {
    access::Actor out;
    out.id = out.natural = {1};
    out.roles = {{role, {}}};
    return out;
}
EntrySaved window() {
    return {.code = "standard",
            .kind = EntryKind::window,
            .name = {"例行窗口", "standard window"},
            .rule = "DTSTART:20260105T200000\nRRULE:FREQ=WEEKLY",
            .length = "PT4H",
            .by = {1},
            .at = {}};
}
EntrySaved days(EntryKind kind, std::string from, std::string to) {
    return {.code = "spring",
            .kind = kind,
            .name = {"春节", "Spring Festival"},
            .from = std::move(from),
            .to = std::move(to),
            .by = {1},
            .at = {}};
}
Entry entry(EntrySaved saved, std::int64_t id = 1) {
    Entry out;
    out.id = {id};
    apply(out, std::move(saved));
    return out;
}
template <class T>
std::string code_of(const base::Result<T>& result) {
    return result ? "" : result.error().code;
}
const std::string zone = "Asia/Shanghai";

}  // namespace

TEST_CASE("the release manager sets the cycle, nobody else") {
    const auto leader = actor("release_manager");
    CHECK(save(window(), {}, nullptr, zone, leader).has_value());
    CHECK(code_of(save(window(), {}, nullptr, zone, actor("release_supervisor"))) ==
          "calendar.not_yours");
    CHECK(code_of(retire(entry(window()), actor("process_owner"), {})) == "calendar.not_yours");
    CHECK(retire(entry(window()), leader, {}).has_value());
}

TEST_CASE("a window that has an owner is changed by its owner, not by the release manager") {
    const Owners owners{"app_development_director"};
    const auto owner = actor("app_development_director");
    const auto leader = actor("release_manager");
    CHECK(save(window(), {}, nullptr, zone, owner, owners).has_value());
    CHECK(code_of(save(window(), {}, nullptr, zone, leader, owners)) == "calendar.not_yours");
    CHECK(code_of(save(window(), {}, nullptr, zone, owner)) == "calendar.not_yours");
    CHECK(code_of(retire(entry(window()), leader, {}, owners)) == "calendar.not_yours");
    CHECK(retire(entry(window()), owner, {}, owners).has_value());
}

TEST_CASE("a wish that lacks something names all of it") {
    const auto leader = actor("release_manager");
    auto wish = window();
    wish.code = "No Code";
    wish.name = {};
    wish.rule = "FREQ=WEEKLY";
    wish.length = "-PT1H";
    const auto refused = save(wish, {}, nullptr, zone, leader);
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == "calendar.incomplete");
    CHECK(refused.error().reasons.size() == 5);
    CHECK(code_of(save(days(EntryKind::holiday, "2027-02-12", "2027-02-06"), {}, nullptr, zone,
                       leader)) == "calendar.incomplete");
}

TEST_CASE("one active entry a code") {
    const auto leader = actor("release_manager");
    const std::vector active{entry(window())};
    CHECK(code_of(save(window(), active, nullptr, zone, leader)) == "calendar.code_taken");
    CHECK(save(window(), active, &active.front(), zone, leader).has_value());
    auto gone = active.front();
    apply(gone, EntryRetired{{1}, {}});
    CHECK(save(window(), {gone}, nullptr, zone, leader).has_value());
    CHECK(code_of(retire(gone, leader, {})) == "calendar.retired_already");
}

TEST_CASE("an entry replaces the pack's period of its code, and a retired one gives it back") {
    Calendar pack;
    pack.windows.push_back({"standard",
                            {"旧", "old"},
                            *Rule::parse("DTSTART:20260101T180000\nRRULE:FREQ=MONTHLY", zone),
                            std::chrono::hours(6),
                            "= release.mode = \"planned\""});
    auto changed = entry(window());
    const auto live = with_entries(pack, {changed});
    REQUIRE(live.windows.size() == 1);
    CHECK(live.windows.front().name.en == "standard window");
    CHECK(live.windows.front().length == std::chrono::hours(4));
    CHECK(live.windows.front().applies == "= release.mode = \"planned\"");
    apply(changed, EntryRetired{{1}, {}});
    CHECK(with_entries(pack, {changed}).windows.front().name.en == "old");
}

TEST_CASE("holidays and swapped days change what is worked") {
    const auto monday = day_of(2027, 2, 8);
    const auto sunday = day_of(2027, 2, 14);
    const auto live = with_entries({}, {entry(days(EntryKind::holiday, "2027-02-06", "2027-02-12")),
                                        entry(days(EntryKind::workday, "2027-02-14", ""), 2)});
    CHECK(is_working_day({}, monday));
    CHECK(!is_working_day(live, monday));
    CHECK(!is_working_day({}, sunday));
    CHECK(is_working_day(live, sunday));
}

}  // namespace fangxing::calendar
