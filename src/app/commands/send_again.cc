#include "app/commands/send_again.h"

#include "app/bridge/leaving.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const SendAgain& command) {
    auto delivery = TRY(work.get<notice::Delivery>(command.delivery));
    TRY(work.save(delivery, TRY(notice::ask_again(delivery, work.actor().id, work.now()))));
    emit_delivery(work, delivery);
    return saved(delivery);
}

}  // namespace fangxing::app
