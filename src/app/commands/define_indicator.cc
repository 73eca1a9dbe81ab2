#include "app/commands/define_indicator.h"

namespace fangxing::app {
namespace {

std::optional<kpi::Definition> defined_as(Work& work, const std::string& code) {
    auto rows = work.where<kpi::Definition>("code", code, 0, 1);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const DefineIndicator& command) {
    const kpi::Indicator wish{command.code,
                              command.name,
                              command.formula,
                              command.unit.value_or(kpi::Unit::percent),
                              command.period.value_or(kpi::PeriodKind::quarter),
                              command.target.value_or(kpi::Target{})};
    const auto events = TRY(kpi::define(wish, work.actor(), work.now()));
    auto before = defined_as(work, command.code);
    if (before) {
        if (before->active) TRY(work.require_match(before->version));
        TRY(work.save(*before, events));
        return saved(*before);
    }
    kpi::Definition fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return saved(fresh);
}

base::Result<base::Json> carry_out(Work& work, const RetireIndicator& command) {
    TRY(kpi::may_define(work.actor()));
    auto definition = defined_as(work, command.code);
    if (!definition) {
        return base::refuse(base::Kind::not_found, "indicator.not_found", {{"id", command.code}});
    }
    TRY(work.save(*definition, TRY(kpi::retire(*definition, work.actor(), work.now()))));
    return saved(*definition);
}

}  // namespace fangxing::app
