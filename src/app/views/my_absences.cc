#include "app/views/my_absences.h"

#include <algorithm>

namespace fangxing::app {
namespace {

std::optional<HolderLine> who(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    if (!person) return std::nullopt;
    return HolderLine{person->id, person->login, person->name};
}

std::vector<AbsenceLine> lines(Work& work, const char* column) {
    std::vector<AbsenceLine> out;
    const auto now = work.now();
    for (const auto& each : work.where<access::Absence>(column, work.actor().id.value)) {
        const auto& told = each.announced;
        if (!each.active || told.to <= now) continue;
        AbsenceLine line{each.id, who(work, told.person), who(work, told.substitute), told.from,
                         told.to, told.because,           access::is_away(each, now), {}};
        if (access::end(each, work.actor(), now)) line.actions.emplace_back("end_absence");
        out.push_back(std::move(line));
    }
    std::ranges::sort(out, {}, &AbsenceLine::from);
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const MyAbsences&) {
    AbsenceLines out{lines(work, "person"), lines(work, "substitute"), {}};
    if (access::authorize(work.actor(), access::Permission::take_part)) {
        out.actions.emplace_back("announce_absence");
    }
    return base::written(out);
}

}  // namespace fangxing::app
