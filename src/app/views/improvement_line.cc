#include "app/views/improvement_line.h"

#include "app/bridge/improving.h"

namespace fangxing::app {

std::vector<UnitNamed> units_named(Work& work, const std::vector<access::UnitId>& ids) {
    std::vector<UnitNamed> out;
    for (const auto id : ids) {
        if (const auto unit = work.find<access::Unit>(id)) out.push_back({id, unit->name});
    }
    return out;
}

std::optional<HolderLine> person_named(Work& work, access::PersonId id) {
    const auto person = id ? work.find<access::Person>(id) : std::nullopt;
    if (!person) return std::nullopt;
    return HolderLine{person->id, person->login, person->name};
}

ImprovementLine improvement_line(Work& work, const improvement::Improvement& improvement) {
    const auto& of = improvement.proposed;
    const auto& assigned = improvement.assigned;
    const auto who = assigned ? assigned->person : improvement.measure.person;
    ImprovementLine out{.id = improvement.id,
                        .number = of.number,
                        .pack = of.pack,
                        .pack_name = name_of_pack(work, of.pack),
                        .kind = of.kind,
                        .title = of.title,
                        .state = improvement.state,
                        .by = person_named(work, of.by),
                        .at = of.at,
                        .in_charge = units_named(work, of.in_charge),
                        .measure = improvement.measure.text,
                        .person = person_named(work, who),
                        .unit = {},
                        .due = improvement.due(),
                        .overdue = improvement.is_overdue(work.now()),
                        .indicator = of.source.indicator};
    if (assigned) {
        auto units = units_named(work, {assigned->unit});
        if (!units.empty()) out.unit = units.front();
    }
    return out;
}

}  // namespace fangxing::app
