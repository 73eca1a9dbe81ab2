// What a notice that may leave the house is about, how soon it leaves, and by which way.
#pragma once

#include "base/describe.h"

namespace fangxing::notice {

// `duty`: the process orders that these people are told; nobody turns it off.
enum class Kind { tasks, approvals, mentions, watched, timers, duty };
constexpr auto names(Kind) {
    return base::named<Kind>({{Kind::tasks, "tasks"},
                              {Kind::approvals, "approvals"},
                              {Kind::mentions, "mentions"},
                              {Kind::watched, "watched"},
                              {Kind::timers, "timers"},
                              {Kind::duty, "duty"}});
}

enum class Pace { at_once, daily, never };
constexpr auto names(Pace) {
    return base::named<Pace>(
        {{Pace::at_once, "at_once"}, {Pace::daily, "daily"}, {Pace::never, "never"}});
}

enum class Way { mail, webhook };
constexpr auto names(Way) {
    return base::named<Way>({{Way::mail, "mail"}, {Way::webhook, "webhook"}});
}

// How soon each kind is mailed to a person.
struct Paces {
    Pace tasks = Pace::at_once;
    Pace approvals = Pace::at_once;
    Pace mentions = Pace::at_once;
    Pace watched = Pace::daily;
    Pace timers = Pace::at_once;

    bool operator==(const Paces&) const = default;
    static void describe(auto& field, auto& self) {
        field("tasks", self.tasks);
        field("approvals", self.approvals);
        field("mentions", self.mentions);
        field("watched", self.watched);
        field("timers", self.timers);
    }
};
Pace pace_of(const Paces& paces, Kind kind);

}  // namespace fangxing::notice
