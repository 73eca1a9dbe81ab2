#include "app/commands/preview_migration.h"

#include "app/bridge/acts.h"

namespace fangxing::app {

MigrationAnswer answer_of(const MigrationPlanned& planned) {
    MigrationAnswer out{
        planned.event.from, planned.event.to, planned.event.version, {}, planned.moved};
    for (const auto& each : planned.problems) out.problems.push_back({each.code, each.parameters});
    return out;
}

base::Result<base::Json> carry_out(Work& work, const PreviewMigration& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "migrate"));
    using Plan = std::map<std::string, std::string>;
    const auto planned =
        TRY(plan_release(of, command.version, command.plan.value_or(Plan{}), "preview"));
    return base::encode(answer_of(planned));
}

}  // namespace fangxing::app
