#include "app/commands/receive_work_order.h"

#include "app/commands/create_release.h"
#include "domain/change/carried.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReceiveWorkOrder& command) {
    TRY(change::may_take_work_order(command.reference, work.where<change::CarriedChange>(
                                                           "work_order", command.reference, 0, 1)));
    const auto found = work.where<change::Change>("number", command.change, 0, 1);
    if (found.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"change.unknown", "/change", {}}});
    }
    CreateRelease wish;
    wish.title = command.title.value_or(found.front().title);
    wish.environment = command.environment;
    wish.changes = {base::Ref{found.front().id.value}};
    wish.pack = command.pack;
    wish.type = command.type;
    wish.mode = command.mode;
    wish.urgency_class = command.urgency_class;
    wish.kind_of_work = command.kind_of_work;
    wish.work_order = command.reference;
    return carry_out(work, wish);
}

}  // namespace fangxing::app
