#include "app/views/appointments.h"

#include "app/bridge/acts.h"
#include "app/bridge/appointments.h"
#include "domain/release/demands.h"

namespace fangxing::app {
namespace {

std::optional<HolderLine> holder(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    if (!person) return std::nullopt;
    return HolderLine{person->id, person->login, person->name};
}

ActingLine acting_line(Case& of, const PackRole& role,
                       const std::vector<release::Appointment>& made) {
    const auto holders = holders_in_order(of.work(), role.id, of.place());
    const auto* standing = release::standing(made, role.id);
    const auto acting = release::acting(standing, holders);
    ActingLine line{role.id, role.name, {}, "", {}};
    if (acting) line.person = holder(of.work(), *acting);
    if (acting && standing) line.how = standing->made.by ? "appointed" : "proposed";
    if (acting && !standing) line.how = "first_holder";
    for (const auto id : holders) {
        if (auto each = holder(of.work(), id)) line.candidates.push_back(*std::move(each));
    }
    return line;
}

std::vector<std::string> actions_on_people(Case& of) {
    std::vector<std::string> out;
    const auto& actor = of.work().actor();
    if (!access::authorize(actor, access::Permission::take_part)) return out;
    if (must_be_allowed(of, "appoint") && release::must_be_open(of.release())) {
        out.emplace_back("appoint_person");
    }
    if (must_be_allowed(of, "classify") && release::classify(of.release(), "general")) {
        out.emplace_back("classify_release");
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const Appointments& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto made = appointments_of(work, view.release);
    AppointmentsView out;
    out.urgency_class = of.release().urgency_class;
    for (const auto& role : of.pack().roles) out.acting.push_back(acting_line(of, role, made));
    for (const auto& each : made) {
        out.items.push_back({each.made.role, holder(work, each.made.person),
                             holder(work, each.made.by), each.made.because, each.made.at,
                             each.active, each.replaced_at});
    }
    out.actions = actions_on_people(of);
    return base::written(out);
}

}  // namespace fangxing::app
