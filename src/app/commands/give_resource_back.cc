#include "app/commands/give_resource_back.h"

#include "app/bridge/acts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveResourceBack& command) {
    auto row = TRY(work.get<release::Reservation>(command.reservation));
    auto of = TRY(Case::open(work, row.made.release));
    TRY(must_be_allowed(of, "reserve"));
    TRY(work.save(row, TRY(release::give_back(row, work.actor().id, work.now()))));
    return saved(row);
}

}  // namespace fangxing::app
