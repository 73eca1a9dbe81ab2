// Appointments (派任): who answers for one release in a role that several people hold.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/release/course.h"

namespace fangxing::release {

struct AppointmentTag;
using AppointmentId = base::Id<AppointmentTag>;

struct AppointmentMade {
    static constexpr std::string_view type = "appointment.made";
    ReleaseId release;
    std::string role;
    access::PersonId person;
    access::PersonId by;    // none: a rule of the pack proposed the person
    std::string because{};  // the rule's, or the reason of who overrode it
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("role", self.role);
        field("person", self.person);
        field("by", self.by);
        field("because", self.because);
        field("at", self.at);
    }
};
struct AppointmentReplaced {
    static constexpr std::string_view type = "appointment.replaced";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

struct Appointment {
    static constexpr std::string_view table = "appointments";
    static constexpr std::string_view noun = "appointment";
    using Event = std::variant<AppointmentMade, AppointmentReplaced>;

    AppointmentId id;
    std::int64_t version = 0;
    AppointmentMade made;
    bool active = true;
    std::optional<base::Instant> replaced_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
        field("active", self.active);
        field("replaced_at", self.replaced_at);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.made.release);
        column("role", self.made.role);
        column("active", self.active);
    }
    static std::int64_t release_of(const Appointment& self) { return self.made.release.value; }
};
void apply(Appointment& appointment, const Appointment::Event& event);

// Of one release: who stands appointed in that role; nothing where all its holders share it.
const Appointment* standing(const std::vector<Appointment>& made, const std::string& role);

// The person with the roles that he may use for that release: none in which another stands
// appointed.
access::Actor at_hand(const std::vector<Appointment>& made, access::Actor actor);

// `holders` hold the role where the release is. Refuses 409 `release.ended`, 422
// `appointment.not_a_holder`, 409 `appointment.repeated`, 422 `reason.missing` where somebody
// stands appointed, be it by a rule.
base::Result<std::vector<Appointment::Event>> appoint(const Release& release, AppointmentMade wish,
                                                      const Appointment* before,
                                                      const std::vector<access::PersonId>& holders);

// S4-13: one person acts in a role for a release: who stands appointed, otherwise the first of the
// holders, in the order in which they were given the role.
std::optional<access::PersonId> acting(const Appointment* standing,
                                       const std::vector<access::PersonId>& holders);

// S4-19: the urgency class of a request; until it is submitted for approval. Refuses 422
// `release.unknown_class`, 409 `release.ended`, 409 `release.class_frozen`.
base::Result<Events> classify(const Release& release, const std::string& urgency_class);

}  // namespace fangxing::release
