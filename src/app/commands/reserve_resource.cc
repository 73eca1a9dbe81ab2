#include "app/commands/reserve_resource.h"

#include "app/bridge/acts.h"
#include "domain/deployment/target.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReserveResource& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "reserve"));
    const auto events = TRY(release::reserve(
        of.release(), {command.release, command.kind, command.resource, command.from, command.to,
                       command.purpose.value_or(""), work.actor().id, work.now()}));
    if (command.kind == "person") {
        TRY(active_person(work, command.resource, "/resource"));
    } else if (work.where<deployment::Target>("code", command.resource, 0, 1).empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"target.unknown", "/resource", {}}});
    }
    release::Reservation fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return saved(fresh);
}

}  // namespace fangxing::app
