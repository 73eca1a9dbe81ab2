#include "app/commands/mark_skills.h"

#include "app/skills.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const MarkSkills& command) {
    TRY(may_mark_skills(work));
    TRY(work.get<access::Person>(command.person));
    const auto events = TRY(access::mark_skills(
        {command.person, command.role, command.skills, work.actor().id, work.now()},
        profile_skills(work, command.role)));
    auto known = marks_of(work, command.person);
    if (known) {
        TRY(work.save(*known, events));
        return saved(*known);
    }
    access::SkillMarks fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return saved(fresh);
}

}  // namespace fangxing::app
