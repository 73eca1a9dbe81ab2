#include "domain/release/appointment.h"

#include <algorithm>
#include <array>

#include "domain/release/demands.h"

namespace fangxing::release {

using base::Kind;
using base::refuse;

void apply(Appointment& appointment, const Appointment::Event& event) {
    struct Apply {
        Appointment& appointment;
        void operator()(const AppointmentMade& each) const { appointment.made = each; }
        void operator()(const AppointmentReplaced& each) const {
            appointment.active = false;
            appointment.replaced_at = each.at;
        }
    };
    std::visit(Apply{appointment}, event);
}

const Appointment* standing(const std::vector<Appointment>& made, const std::string& role) {
    const auto at = std::ranges::find_if(
        made, [&](const Appointment& each) { return each.active && each.made.role == role; });
    return at == made.end() ? nullptr : &*at;
}

access::Actor at_hand(const std::vector<Appointment>& made, access::Actor actor) {
    std::erase_if(actor.roles, [&](const access::Holding& each) {
        const auto* other = standing(made, each.role);
        return other && other->made.person != actor.id;
    });
    return actor;
}

base::Result<std::vector<Appointment::Event>> appoint(
    const Release& release, AppointmentMade wish, const Appointment* before,
    const std::vector<access::PersonId>& holders) {
    TRY(must_be_open(release));
    if (std::ranges::find(holders, wish.person) == holders.end()) {
        return refuse(Kind::invalid, "appointment.not_a_holder", {{"role", wish.role}},
                      {{"appointment.not_a_holder", "/person", {{"role", wish.role}}}});
    }
    if (before && before->made.person == wish.person) {
        return refuse(Kind::conflict, "appointment.repeated");
    }
    if (before) TRY(must_have_reason(wish.because));
    return std::vector<Appointment::Event>{std::move(wish)};
}

std::optional<access::PersonId> acting(const Appointment* standing,
                                       const std::vector<access::PersonId>& holders) {
    if (standing) return standing->made.person;
    if (holders.empty()) return std::nullopt;
    return holders.front();
}

base::Result<Events> classify(const Release& release, const std::string& urgency_class) {
    constexpr std::array<std::string_view, 3> classes{"emergency", "major", "general"};
    TRY(must_be_open(release));
    if (std::ranges::find(classes, urgency_class) == classes.end()) {
        return refuse(Kind::invalid, "release.unknown_class", {{"class", urgency_class}},
                      {{"release.unknown_class", "/urgency_class", {{"class", urgency_class}}}});
    }
    if (release.submitted_at) return refuse(Kind::conflict, "release.class_frozen");
    return Events{ContentBound{{{"release.class", base::Json(urgency_class)}}, {}}};
}

}  // namespace fangxing::release
