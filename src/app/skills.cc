#include "app/skills.h"

#include "app/roles/catalogue.h"
#include "app/roles/definitions.h"

namespace fangxing::app {

std::vector<base::Words> profile_skills(Work& work, const std::string& role) {
    const auto known = role_profiles().find(role);
    if (known != role_profiles().end()) return known->second.skills;
    const auto own = role_definition(work, role);
    return own ? own->defined.skills : std::vector<base::Words>{};
}

std::optional<access::SkillMarks> marks_of(Work& work, access::PersonId person) {
    auto found = work.where<access::SkillMarks>("person", person.value, 0, 1);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

base::Result<void> may_mark_skills(Work& work) {
    const auto& actor = work.actor();
    if (access::authorize(actor, access::Permission::grant_roles)) return {};
    for (const auto& held : actor.roles) {
        if (held.role == "process_owner" || held.role == "release_manager") return {};
    }
    return base::refuse(base::Kind::forbidden, "skill.not_yours_to_mark");
}

std::vector<SkillWarning> skill_warnings(Work& work, access::PersonId person,
                                         const std::string& role) {
    const auto marks = marks_of(work, person);
    std::vector<std::string> marked;
    if (marks) {
        const auto of_role = marks->by_role.find(role);
        if (of_role != marks->by_role.end()) marked = of_role->second.skills;
    }
    SkillWarning warning;
    warning.role = role;
    warning.missing = access::skill_gap(profile_skills(work, role), marked);
    if (warning.missing.empty()) return {};
    return {std::move(warning)};
}

}  // namespace fangxing::app
