#include "domain/pack/controlled.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::pack;

namespace {

const base::Instant now{1'000'000};
const base::Instant later{9'000'000};

access::Actor person(std::int64_t id, const char* role = "release_supervisor") {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {id};
    actor.roles.push_back({role, {}});
    return actor;
}

RevisionDrafted wish(std::string number, std::string note = "why") {
    RevisionDrafted out{"QP-01", "Procedure", {}};
    out.revision.number = std::move(number);
    out.revision.note = std::move(note);
    return out;
}

void take(Controlled& document, const ControlledEvents& events) {
    REQUIRE(events);
    for (const auto& each : *events) pack::apply(document, each);
}

std::string code_of(const ControlledEvents& events) {
    return events ? "" : events.error().code;
}

// V1.0 in force, V1.1 drafted.
Controlled drafted() {
    Controlled out;
    take(out, draft(out, wish("V1.0"), person(1), now));
    take(out, review(out, "V1.0", person(2), now));
    take(out, approve(out, "V1.0", now, person(3, "general_manager"), now));
    take(out, enforce(out, "V1.0", now));
    take(out, draft(out, wish("V1.1"), person(1), now));
    return out;
}

}  // namespace

TEST_CASE("a revision in force has all eight fields, and the one before is superseded") {
    auto document = drafted();
    take(document, review(document, "V1.1", person(2), now));
    take(document, approve(document, "V1.1", later, person(3, "process_owner"), now));
    CHECK(code_of(enforce(document, "V1.1", now)) == "controlled.not_yet");
    take(document, enforce(document, "V1.1", later));
    REQUIRE(document.revisions.size() == 2);
    CHECK(document.revisions.front().state == RevisionState::superseded);
    const auto& last = document.revisions.back();
    CHECK(last.state == RevisionState::effective);
    CHECK(last.author == access::PersonId{1});
    CHECK(last.reviewer == access::PersonId{2});
    CHECK(last.approver == access::PersonId{3});
    CHECK(last.date == now);
    CHECK(last.published == now);
    CHECK(last.effective == later);
    CHECK(last.note == "why");
}

TEST_CASE("without reviewer or approver a revision stays draft") {
    auto document = drafted();
    const auto none = enforce(document, "V1.1", now);
    CHECK(code_of(none) == "controlled.incomplete");
    CHECK(none.error().reasons.size() == 4);
    CHECK(none.error().reasons.front().code == "controlled.field_missing");
    CHECK(code_of(approve(document, "V1.1", now, person(3, "general_manager"), now)) ==
          "controlled.incomplete");
    take(document, review(document, "V1.1", person(2), now));
    CHECK(enforce(document, "V1.1", now).error().reasons.size() == 2);
    CHECK(document.revisions.back().state == RevisionState::draft);
}

TEST_CASE("author, reviewer and approver are three people") {
    auto document = drafted();
    CHECK(code_of(review(document, "V1.1", person(1), now)) == "controlled.same_person");
    take(document, review(document, "V1.1", person(2), now));
    for (const auto id : {1, 2}) {
        CHECK(code_of(approve(document, "V1.1", now, person(id, "process_owner"), now)) ==
              "controlled.same_person");
    }
    CHECK(code_of(approve(document, "V1.1", now, person(3), now)) == "controlled.approvers_only");
    const auto past = approve(document, "V1.1", now, person(3, "process_owner"), later);
    REQUIRE_FALSE(past);
    CHECK(past.error().reasons.front().code == "controlled.effective_in_past");
}

TEST_CASE("numbers rise, one draft at a time, and what is in force is not edited") {
    auto document = drafted();
    CHECK(code_of(draft(document, wish("V1.2"), person(1), now)) == "controlled.draft_open");
    CHECK(code_of(draft(document, wish("V1.1"), person(2), now)) == "controlled.author_only");
    CHECK(code_of(draft(document, wish("V1.1", " "), person(1), now)) == "input.invalid");
    take(document, review(document, "V1.1", person(2), now));
    // Other words are reviewed again.
    take(document, draft(document, wish("V1.1", "more"), person(1), now));
    CHECK_FALSE(document.revisions.back().reviewer);
    take(document, review(document, "V1.1", person(2), now));
    take(document, approve(document, "V1.1", now, person(3, "process_owner"), now));
    take(document, enforce(document, "V1.1", now));
    CHECK(code_of(draft(document, wish("V1.1"), person(1), now)) == "controlled.not_higher");
    CHECK(code_of(review(document, "V1.1", person(2), now)) == "controlled.not_draft");
    CHECK(code_of(review(document, "V7", person(2), now)) == "controlled.unknown_revision");
    take(document, draft(document, wish("V1.10"), person(1), now));
}
