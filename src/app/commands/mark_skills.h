// A person is marked with the skills that he has, of those that a role wants.
#pragma once

#include <string>
#include <vector>

#include "app/accounts.h"

namespace fangxing::app {

struct MarkSkills {
    static constexpr std::string_view act = "mark_skills";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = Saved;

    access::PersonId person;
    std::string role;
    std::vector<std::string> skills;  // in Chinese, as the profile calls them; all of them
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("skills", self.skills);
    }
};
// By who grants roles, process owners and release managers. Refuses 403 `skill.not_yours_to_mark`,
// 422 `skill.unknown`, 404 `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const MarkSkills& command);

}  // namespace fangxing::app
