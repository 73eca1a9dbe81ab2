#include "domain/library/use.h"

#include <doctest/doctest.h>

namespace fangxing::library {
namespace {

constexpr base::Instant at_noon{9};

access::Actor user(std::int64_t id, bool keeps = false) {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {id};
    if (keeps) actor.roles.push_back({std::string(keeper_role), {}});
    return actor;
}

Entry entry_in(State state) {
    Entry entry;
    entry.id = {3};
    entry.state = state;
    return entry;
}

Use applied_by(std::int64_t id) {
    Use use;
    library::apply(use, UseApplied{{3}, {4}, "app", "1.0", "test", "lab", {id}, {id}, at_noon});
    return use;
}

}  // namespace

TEST_CASE("an application says what for and where, and is for what is approved") {
    CHECK(apply_for(entry_in(State::approved), {}).error().reasons.size() == 2);
    UseApplied wish;
    wish.purpose = "test";
    wish.place = "lab";
    CHECK(apply_for(entry_in(State::quarantined), wish).error().code == "library.not_usable");
    CHECK(apply_for(entry_in(State::retired), wish).error().code == "library.not_usable");
    CHECK(apply_for(entry_in(State::approved), wish));
}

TEST_CASE("a keeper decides, never his own, and once") {
    auto use = applied_by(1);
    CHECK(decide(use, true, "", user(2), at_noon).error().code == "library.role");
    CHECK(decide(use, true, "", user(1, true), at_noon).error().code == "library_use.own");
    CHECK(decide(use, false, "", user(2, true), at_noon).error().code == "reason.missing");
    library::apply(use, decide(use, false, "not now", user(2, true), at_noon)->front());
    CHECK(use.state == UseState::refused);
    CHECK(use.reason == "not now");
    CHECK(decide(use, true, "", user(2, true), at_noon).error().code ==
          "library_use.decided_already");
}

TEST_CASE("nothing goes out unapproved, to others, or once it is retired") {
    auto use = applied_by(1);
    const auto approved = entry_in(State::approved);
    CHECK(check_out(use, approved, user(1), at_noon).error().code == "library_use.not_approved");
    library::apply(use, UseDecided{true, "", {2}, at_noon});
    CHECK(check_out(use, approved, user(5), at_noon).error().code == "library_use.not_yours");
    CHECK(check_out(use, entry_in(State::retired), user(1), at_noon).error().code ==
          "library.not_usable");
    CHECK(give_back(use, "", user(1), at_noon).error().code == "library_use.not_out");
    library::apply(use, check_out(use, approved, user(1), at_noon)->front());
    CHECK(use.state == UseState::checked_out);
    CHECK(check_out(use, approved, user(1), at_noon).error().code == "library_use.not_approved");
    CHECK(give_back(use, "", user(5), at_noon).error().code == "library_use.not_yours");
    library::apply(use, give_back(use, "done", user(2, true), at_noon)->front());
    CHECK(use.state == UseState::returned);
}

}  // namespace fangxing::library
