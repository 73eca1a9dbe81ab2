#include "app/views/skills.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/roles/catalogue.h"
#include "app/roles/definitions.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

SkillsOfRole skills_of(const std::optional<access::SkillMarks>& marks, const std::string& role,
                       base::Words name, const std::vector<base::Words>& profile) {
    std::vector<std::string> marked;
    if (marks && marks->by_role.contains(role)) marked = marks->by_role.at(role).skills;
    SkillsOfRole out{role, std::move(name), false, {}};
    for (const auto& skill : profile) {
        out.skills.push_back({skill, std::ranges::find(marked, skill.zh) != marked.end()});
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const PersonSkills& view) {
    TRY(work.get<access::Person>(view.person));
    const bool may = may_mark_skills(work).has_value();
    const bool keeps =
        access::authorize(work.actor(), access::Permission::manage_people).has_value();
    if (!may && !keeps && view.person != work.actor().id) {
        return base::refuse(base::Kind::forbidden, "skill.not_yours_to_mark");
    }
    const auto marks = marks_of(work, view.person);
    PersonSkillsView out;
    for (const auto& [role, profile] : role_profiles()) {
        const auto* known = access::find_role(role);
        base::Words name{role, role};
        if (known) name = {std::string(known->zh), std::string(known->en)};
        if (profile.skills.empty()) continue;
        out.items.push_back(skills_of(marks, role, std::move(name), profile.skills));
    }
    const auto own = role_definitions(work);
    for (const auto& each : own) {
        const auto& defined = each.defined;
        if (access::find_role(defined.role) || defined.skills.empty()) continue;
        out.items.push_back(skills_of(marks, defined.role, defined.name, defined.skills));
    }
    const auto held = grants_of(work.store(), view.person);
    for (auto& line : out.items) {
        line.held = std::ranges::find(held, line.role, &access::Grant::role) != held.end();
    }
    if (may) out.actions.emplace_back("mark_skills");
    return base::written(out);
}

}  // namespace fangxing::app
