// Absences (休假与代理): from when to when a person is away, and who acts for him meanwhile.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::access {

struct AbsenceTag;
using AbsenceId = base::Id<AbsenceTag>;

struct AbsenceAnnounced {
    static constexpr std::string_view type = "absence.announced";
    PersonId person;
    PersonId natural;
    PersonId substitute;
    base::Instant from;
    base::Instant to;
    std::string because;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("natural", self.natural);
        field("substitute", self.substitute);
        field("from", self.from);
        field("to", self.to);
        field("because", self.because);
        field("at", self.at);
    }
};
struct AbsenceEnded {
    static constexpr std::string_view type = "absence.ended";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};

struct Absence {
    static constexpr std::string_view table = "absences";
    static constexpr std::string_view noun = "absence";
    using Event = std::variant<AbsenceAnnounced, AbsenceEnded>;

    AbsenceId id;
    std::int64_t version = 0;
    AbsenceAnnounced announced;
    bool active = true;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("announced", self.announced);
        field("active", self.active);
    }
    static void columns(auto& column, const auto& self) {
        column("person", self.announced.person);
        column("substitute", self.announced.substitute);
        column("active", self.active);
    }
};
void apply(Absence& absence, const Absence::Event& event);

bool is_away(const Absence& absence, base::Instant at);

// `others` are the person's own absences. Refuses 422 `absence.incomplete` with every reason: an
// end not behind the beginning or past (`absence.bad_span`), no reason, oneself under whatever
// account (`absence.same_person`); 409 `absence.overlaps`.
base::Result<std::vector<Absence::Event>> announce(AbsenceAnnounced wish, const Person& substitute,
                                                   const std::vector<Absence>& others,
                                                   base::Instant now);
// Refuses 403 `absence.not_yours`, 409 `absence.ended_already`.
base::Result<std::vector<Absence::Event>> end(const Absence& absence, const Actor& actor,
                                              base::Instant now);

// Who acts now for the person: nobody where he is here, or where the substitute is away too (what
// is delegated is not delegated on).
PersonId substitute_at(const std::vector<Absence>& absences, PersonId person, base::Instant at);

}  // namespace fangxing::access
