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
            .at = now};
}

}  // namespace

TEST_CASE("taking in names every missing field at once") {
    const auto none = add({});
    REQUIRE_FALSE(none);
    CHECK(none.error().code == "library.incomplete");
    CHECK(none.error().reasons.size() == 6);
    auto blank = package();
    blank.name = "app 1.2.0";
    CHECK(add(blank).error().reasons.at(0).code == "library.blank_in_name");
    CHECK(add(package()));
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
             apply(e, EntryApproved{keeper.id, now});
             return approve(e, keeper, now);
         }},
        {"", [&](auto& e) { return retire(e, keeper, "superseded", now); }},
        {"library.role", [&](auto& e) { return retire(e, person(2, 20, false), "x", now); }},
        {"reason.missing", [&](auto& e) { return retire(e, keeper, "", now); }},
        {"library.retired",
         [&](auto& e) {
             apply(e, EntryRetired{"old", keeper.id, now});
             return retire(e, keeper, "again", now);
         }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        Entry entry;
        apply(entry, package());
        const auto events = row.attempt(entry);
        CHECK((events ? "" : events.error().code) == row.code);
    }
}

TEST_CASE("an entry's states") {
    Entry entry;
    apply(entry, package());
    CHECK(entry.state == State::quarantined);
    CHECK(entry.digest == base::digest_of("app"));
    apply(entry, EntryApproved{{2}, now});
    CHECK(entry.state == State::approved);
    CHECK(entry.approved_by.value == 2);
    apply(entry, EntryRetired{"old", {2}, now});
    CHECK(entry.state == State::retired);
}
