// What became of a try to send: kept with each delivery that the message carried.
#pragma once

#include "app/pipeline.h"
#include "domain/notice/delivery.h"

namespace fangxing::app {

struct AttemptRecorded {
    bool again = false;  // it is to be tried again
    static void describe(auto& field, auto& self) { field("again", self.again); }
};

struct RecordAttempt {
    static constexpr std::string_view act = "record_attempt";
    static constexpr access::Permission permission = access::Permission::deploy;
    using Answer = AttemptRecorded;

    std::vector<notice::DeliveryId> deliveries;
    notice::Attempt attempt;
    static void describe(auto& field, auto& self) {
        field("deliveries", self.deliveries);
        field("attempt", self.attempt);
    }
};
// A webhook that fails too often is turned off, and the system administrators are told.
base::Result<base::Json> carry_out(Work& work, const RecordAttempt& command);

}  // namespace fangxing::app
