#include "domain/access/skill_mark.h"

#include <algorithm>

namespace fangxing::access {

void apply(SkillMarks& marks, const SkillMarks::Event& event) {
    const auto& marked = std::get<SkillsMarked>(event);
    marks.person = marked.person;
    marks.by_role[marked.role] = marked;
}

base::Result<std::vector<SkillMarks::Event>> mark_skills(SkillsMarked wish,
                                                         const std::vector<base::Words>& profile) {
    std::vector<base::Reason> reasons;
    for (std::size_t n = 0; n < wish.skills.size(); ++n) {
        if (std::ranges::find(profile, wish.skills[n], &base::Words::zh) != profile.end()) continue;
        reasons.push_back(
            {"skill.unknown", "/skills/" + std::to_string(n), {{"skill", wish.skills[n]}}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return std::vector<SkillMarks::Event>{std::move(wish)};
}

std::vector<base::Words> skill_gap(const std::vector<base::Words>& profile,
                                   const std::vector<std::string>& marked) {
    std::vector<base::Words> out;
    for (const auto& skill : profile) {
        if (std::ranges::find(marked, skill.zh) == marked.end()) out.push_back(skill);
    }
    return out;
}

}  // namespace fangxing::access
