#include "app/commands/appraise_person.h"

#include "app/bridge/acts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const AppraisePerson& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "appraise"));
    const auto person = TRY(named_person(work, command.person, "/person"));
    const auto events = TRY(release::appraise(
        {command.release, person.id, command.grade, command.remark, work.actor().id, work.now()}));
    const auto before = work.where<release::Appraisal>("release", command.release.value);
    for (const auto& each : before) {
        if (each.given.person != person.id) continue;
        auto row = each;
        TRY(work.save(row, events));
        return saved(row);
    }
    release::Appraisal fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return saved(fresh);
}

}  // namespace fangxing::app
