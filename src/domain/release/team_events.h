// What can happen to a release team; the journal's words for it.
#pragma once

#include <optional>
#include <string>

#include "domain/release/events.h"

namespace fangxing::release {

// What a team works through (S4-69).
enum class Phase { planning, design, build, test, first_run };
constexpr auto names(Phase) {
    return base::named<Phase>({{Phase::planning, "planning"},
                               {Phase::design, "design"},
                               {Phase::build, "build"},
                               {Phase::test, "test"},
                               {Phase::first_run, "first_run"}});
}
struct TeamFormed {
    static constexpr std::string_view type = "team.formed";
    ReleaseId release;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
struct TeamJoined {
    static constexpr std::string_view type = "team.joined";
    access::PersonId person;
    std::string role;
    base::Instant at;

    bool operator==(const TeamJoined&) const = default;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("at", self.at);
    }
};
struct TeamLeft {
    static constexpr std::string_view type = "team.left";
    access::PersonId person;
    std::string role;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("at", self.at);
    }
};
struct TeamNoted {
    static constexpr std::string_view type = "team.noted";
    Phase phase = Phase::planning;
    std::string text;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("phase", self.phase);
        field("text", self.text);
        field("by", self.by);
        field("at", self.at);
    }
};
struct TeamTaskSet {
    static constexpr std::string_view type = "team.task_set";
    int no = 0;
    Phase phase = Phase::planning;
    std::string what;
    access::PersonId person;
    std::optional<base::Instant> due;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("no", self.no);
        field("phase", self.phase);
        field("what", self.what);
        field("person", self.person);
        field("due", self.due);
        field("by", self.by);
        field("at", self.at);
    }
};
struct TeamTaskDone {
    static constexpr std::string_view type = "team.task_done";
    int no = 0;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("no", self.no);
        field("by", self.by);
        field("at", self.at);
    }
};
struct TeamDissolved {
    static constexpr std::string_view type = "team.dissolved";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};

}  // namespace fangxing::release
