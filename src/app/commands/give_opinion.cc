#include "app/commands/give_opinion.h"

#include "app/change_place.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const GiveOpinion& command) {
    auto change = TRY(work.get<change::Change>(command.change));
    const auto place = place_of(work, change);
    const bool on_board = access::holds(work.actor(), change::board_role, place);
    TRY(work.save(change, TRY(change::give_opinion(change, on_board,
                                                   {command.opinion, command.text.value_or(""),
                                                    work.actor().id, work.now()}))));
    return saved(change);
}

}  // namespace fangxing::app
