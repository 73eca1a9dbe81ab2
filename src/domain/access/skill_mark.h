// Skills (技能) that a person was marked with, role by role, against the role's skill profile.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::access {

struct SkillMarkTag;
using SkillMarkId = base::Id<SkillMarkTag>;

struct SkillsMarked {
    static constexpr std::string_view type = "skills.marked";
    PersonId person;
    std::string role;
    std::vector<std::string> skills;  // as the profile calls them in Chinese; all that he has
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("skills", self.skills);
        field("by", self.by);
        field("at", self.at);
    }
};

struct SkillMarks {
    static constexpr std::string_view table = "skill_marks";
    static constexpr std::string_view noun = "skill_marks";
    using Event = std::variant<SkillsMarked>;

    SkillMarkId id;
    std::int64_t version = 0;
    PersonId person;
    std::map<std::string, SkillsMarked> by_role;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("by_role", self.by_role);
    }
    static void columns(auto& column, const auto& self) { column("person", self.person); }
};
void apply(SkillMarks& marks, const SkillMarks::Event& event);

// `profile`: the skills of the role. Refuses 422 `skill.unknown` at each that is none of them.
base::Result<std::vector<SkillMarks::Event>> mark_skills(SkillsMarked wish,
                                                         const std::vector<base::Words>& profile);
// S4-03: what the profile lists and the person is not marked with.
std::vector<base::Words> skill_gap(const std::vector<base::Words>& profile,
                                   const std::vector<std::string>& marked);

}  // namespace fangxing::access
