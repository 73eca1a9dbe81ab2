#include "app/commands/place_legal_hold.h"

#include "domain/access/person.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const PlaceLegalHold& command) {
    work.because(command.reason);
    retention::HoldPlaced wish;
    if (command.release)
        wish.release = {TRY(work.get<release::Release>(*command.release)).id.value};
    if (command.person) wish.person = TRY(work.get<access::Person>(*command.person)).id;
    wish.reason = command.reason;
    wish.at = work.now();
    retention::Hold hold;
    hold.id = {work.fresh_id()};
    TRY(work.add(hold, TRY(retention::place(std::move(wish), work.actor()))));
    return saved(hold);
}

}  // namespace fangxing::app
