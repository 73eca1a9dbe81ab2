// What was sent or has failed is sent once more, as an administrator asks.
#pragma once

#include "app/accounts.h"
#include "app/pipeline.h"
#include "domain/notice/delivery.h"

namespace fangxing::app {

struct SendAgain {
    static constexpr std::string_view act = "send_again";
    static constexpr access::Permission permission = access::Permission::run_system;
    using Answer = Saved;

    notice::DeliveryId delivery;
    static void describe(auto& field, auto& self) { field("delivery", self.delivery); }
};
base::Result<base::Json> carry_out(Work& work, const SendAgain& command);

}  // namespace fangxing::app
