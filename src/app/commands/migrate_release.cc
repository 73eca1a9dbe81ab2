#include "app/commands/migrate_release.h"

#include "app/bridge/acts.h"
#include "domain/release/demands.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const MigrateRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "migrate"));
    TRY(release::must_have_reason(command.reason));
    work.because(command.reason);
    using Plan = std::map<std::string, std::string>;
    auto planned =
        TRY(plan_release(of, command.version, command.plan.value_or(Plan{}), command.reason));
    if (!planned.problems.empty()) {
        return base::refuse(base::Kind::conflict, "migration.refused",
                            {{"version", command.version}}, std::move(planned.problems));
    }
    of.tell({planned.event});
    of.move_to(planned.pack, planned.moves);
    TRY(of.finish());
    return base::encode(answer_of(planned));
}

}  // namespace fangxing::app
