#include "domain/library/library.h"

#include <doctest/doctest.h>

#include <functional>

using namespace fangxing;
using namespace fangxing::library;

namespace {

const base::Instant now{5};

access::Actor person(std::int64_t id, std::int64_t natural, bool keeps) {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {natural};
    if (keeps) actor.roles.push_back({std::string(keeper_role), {}});
    return actor;
}

EntryAdded package() {
    return {.system = {4},
            .name = "app",
            .package_version = "1.2.0",
            .digest = base::digest_of("app"),
            .size = 3,
            .file_name = "app.tar",
            .source = "build",
            .by = {1},
            .by_natural = {10},
            .at = now,
            .approver = {2}};
}

}  // namespace

TEST_CASE("taking in names every missing field at once") {
    const auto none = add({});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == "library.incomplete");
    CHECK(none.error().reasons.size() == 7);
    auto blank = package();
    blank.name = "app 1.2.0";
    CHECK(add(blank).error().reasons.at(0).code == "library.blank_in_name");
    CHECK(add(package()));
}

TEST_CASE("a version entered later than the limit after its hand-over is late") {
    const base::Duration hour = std::chrono::hours(1);
    auto wish = package();
    wish.at = {base::Duration(std::chrono::hours(100)).count()};
    const auto is_late = [&](base::Instant received) {
        wish.received_at = received;
        return std::get<EntryAdded>(add(wish, hour)->front()).late;
    };
    CHECK_FALSE(is_late(wish.at));
    CHECK_FALSE(is_late(wish.at - hour));
    CHECK(is_late(wish.at - hour - base::Duration(1)));
    wish.received_at = wish.at + hour;
    CHECK(add(wish, hour).error().reasons.at(0).code == "library.received_in_future");
}

TEST_CASE("the approver keeps the library and is another human being") {
    const auto wish = package();
    CHECK(must_fit(wish, {20}, true));
    CHECK_FALSE(must_fit(wish, {20}, false));
    CHECK_FALSE(must_fit(wish, {10}, true));
    auto own = wish;
    own.approver = own.by;
    CHECK_FALSE(must_fit(own, {20}, true));
}

TEST_CASE("a version comes in place of one of its name, which stays") {
    Entry old;
    old.id = {7};
    library::apply(old, package());
    auto fresh = package();
    fresh.package_version = "1.3.0";
    CHECK(may_replace(old, fresh));
    Entry newer;
    newer.id = {8};
    library::apply(old, replaced(old, newer, person(2, 20, true), now).front());
    CHECK(old.replaced_by.value == 8);
    CHECK(old.state == State::quarantined);
    CHECK(replaced(old, newer, person(2, 20, true), now).empty());
    fresh.name = "other";
    CHECK_FALSE(may_replace(old, fresh));
    fresh = package();
    library::apply(old, EntryRetired{"old", {2}, now});
    CHECK_FALSE(may_replace(old, fresh));
}

TEST_CASE("bytes go to keepers and to whoever holds the item") {
    CHECK(may_download(person(5, 50, true), false));
    CHECK(may_download(person(5, 50, false), true));
    CHECK(may_download(person(5, 50, false), false).error().code == "library.no_download");
}

TEST_CASE("approving and retiring an entry") {
    struct Row {
        const char* code;
        std::function<base::Result<std::vector<Entry::Event>>(Entry&)> attempt;
    };
    const auto keeper = person(2, 20, true);
    const Row rows[] = {
        {"", [&](auto& e) { return approve(e, keeper, now); }},
        {"library.role", [&](auto& e) { return approve(e, person(2, 20, false), now); }},
        {"library.own_entry", [&](auto& e) { return approve(e, person(1, 10, true), now); }},
        // another account of the same human being
        {"library.own_entry", [&](auto& e) { return approve(e, person(3, 10, true), now); }},
        {"library.not_quarantined",
         [&](auto& e) {
             library::apply(e, EntryApproved{keeper.id, now});
             return approve(e, keeper, now);
         }},
        {"", [&](auto& e) { return retire(e, keeper, "superseded", now); }},
        {"library.role", [&](auto& e) { return retire(e, person(2, 20, false), "x", now); }},
        {"reason.missing", [&](auto& e) { return retire(e, keeper, "", now); }},
        {"library.retired",
         [&](auto& e) {
             library::apply(e, EntryRetired{"old", keeper.id, now});
             return retire(e, keeper, "again", now);
         }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        Entry entry;
        library::apply(entry, package());
        const auto events = row.attempt(entry);
        CHECK((events ? "" : events.error().code) == row.code);
    }
}

TEST_CASE("an entry's states") {
    Entry entry;
    library::apply(entry, package());
    CHECK(entry.state == State::quarantined);
    CHECK(entry.digest == base::digest_of("app"));
    library::apply(entry, EntryApproved{{2}, now});
    CHECK(entry.state == State::approved);
    CHECK(entry.approved_by.value == 2);
    library::apply(entry, EntryRetired{"old", {2}, now});
    CHECK(entry.state == State::retired);
}
