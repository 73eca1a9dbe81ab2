// Who leads a release names the person who answers for it in a role.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/skills.h"
#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct AppointedAnswer {
    ReleaseAnswer release;
    std::vector<SkillWarning> warnings;  // what the role wants and the person is not marked with
    static void describe(auto& field, auto& self) {
        ReleaseAnswer::describe(field, self.release);
        field("warnings", self.warnings);
    }
};

struct AppointPerson {
    static constexpr std::string_view act = "appoint_person";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = AppointedAnswer;

    release::ReleaseId release;
    std::string role;
    std::string person;  // login
    std::optional<std::string> reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("role", self.role);
        field("person", self.person);
        field("reason", self.reason);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 422 `person.not_found`,
// `appointment.not_a_holder`, 409 `appointment.repeated`, `release.ended`, 422 `reason.missing`
// where another person is replaced.
base::Result<base::Json> carry_out(Work& work, const AppointPerson& command);

}  // namespace fangxing::app
