// What a person is marked with, role by role, against what each role wants.
#pragma once

#include <string>
#include <vector>

#include "app/skills.h"

namespace fangxing::app {

struct SkillLine {
    base::Words name;
    bool marked = false;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("marked", self.marked);
    }
};
struct SkillsOfRole {
    std::string role;
    base::Words name;
    bool held = false;  // by the person
    std::vector<SkillLine> skills;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("held", self.held);
        field("skills", self.skills);
    }
};
struct PersonSkillsView {
    std::vector<SkillsOfRole> items;   // of roles that have a profile
    std::vector<std::string> actions;  // mark_skills
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
// For who keeps accounts, grants roles or leads.
struct PersonSkills {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = PersonSkillsView;
    access::PersonId person;
    static void describe(auto& field, auto& self) { field("person", self.person); }
};
base::Result<base::JsonText> look(Work& work, const PersonSkills& view);

}  // namespace fangxing::app
