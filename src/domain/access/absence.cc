#include "domain/access/absence.h"

#include <algorithm>

namespace fangxing::access {
namespace {

const Absence* away(const std::vector<Absence>& absences, PersonId person, base::Instant at) {
    const auto found = std::ranges::find_if(absences, [&](const Absence& each) {
        return each.announced.person == person && is_away(each, at);
    });
    return found == absences.end() ? nullptr : &*found;
}

}  // namespace

void apply(Absence& absence, const Absence::Event& event) {
    struct Apply {
        Absence& absence;
        void operator()(const AbsenceAnnounced& each) const { absence.announced = each; }
        void operator()(const AbsenceEnded&) const { absence.active = false; }
    };
    std::visit(Apply{absence}, event);
}

bool is_away(const Absence& absence, base::Instant at) {
    return absence.active && absence.announced.from <= at && at < absence.announced.to;
}

base::Result<std::vector<Absence::Event>> announce(AbsenceAnnounced wish, const Person& substitute,
                                                   const std::vector<Absence>& others,
                                                   base::Instant now) {
    std::vector<base::Reason> wrong;
    if (wish.to <= wish.from || wish.to <= now) wrong.push_back({"absence.bad_span", "/to", {}});
    if (wish.because.find_first_not_of(" \t\r\n") == std::string::npos) {
        wrong.push_back({"reason.missing", "/reason", {}});
    }
    if (substitute.natural == wish.natural) {
        wrong.push_back({"absence.same_person", "/substitute", {}});
    }
    if (!wrong.empty()) {
        return base::refuse(base::Kind::invalid, "absence.incomplete", {}, std::move(wrong));
    }
    const bool overlaps = std::ranges::any_of(others, [&](const Absence& each) {
        return each.active && each.announced.from < wish.to && wish.from < each.announced.to;
    });
    if (overlaps) return base::refuse(base::Kind::conflict, "absence.overlaps");
    return std::vector<Absence::Event>{std::move(wish)};
}

base::Result<std::vector<Absence::Event>> end(const Absence& absence, const Actor& actor,
                                              base::Instant now) {
    if (absence.announced.person != actor.id) {
        return base::refuse(base::Kind::forbidden, "absence.not_yours");
    }
    if (!absence.active) return base::refuse(base::Kind::conflict, "absence.ended_already");
    return std::vector<Absence::Event>{AbsenceEnded{now}};
}

PersonId substitute_at(const std::vector<Absence>& absences, PersonId person, base::Instant at) {
    const auto* absence = away(absences, person, at);
    if (!absence || away(absences, absence->announced.substitute, at)) return {};
    return absence->announced.substitute;
}

}  // namespace fangxing::access
