// Skills of people against the profiles of roles: what is there, and what an assignment warns of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/access/skill_mark.h"

namespace fangxing::app {

// What a role wants: of the catalogue, or as the organisation defined its own.
std::vector<base::Words> profile_skills(Work& work, const std::string& role);
std::optional<access::SkillMarks> marks_of(Work& work, access::PersonId person);
// Refuses 403 `skill.not_yours_to_mark`.
base::Result<void> may_mark_skills(Work& work);

// S4-03: an assignment goes on; this is what is said beside it.
struct SkillWarning {
    std::string code = "skill.gap";
    std::string role;
    std::vector<base::Words> missing;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("role", self.role);
        field("missing", self.missing);
    }
};
// One where something is missing, none otherwise.
std::vector<SkillWarning> skill_warnings(Work& work, access::PersonId person,
                                         const std::string& role);

}  // namespace fangxing::app
