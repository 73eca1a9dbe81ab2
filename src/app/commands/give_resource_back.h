// A reserved person or machine is free again.
#pragma once

#include "app/accounts.h"
#include "domain/release/reservation.h"

namespace fangxing::app {

struct GiveResourceBack {
    static constexpr std::string_view act = "give_resource_back";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReservationId reservation;
    static void describe(auto& field, auto& self) { field("reservation", self.reservation); }
};
// Refuses 403 `release.act_not_yours`, 409 `reservation.given_back_already`.
base::Result<base::Json> carry_out(Work& work, const GiveResourceBack& command);

}  // namespace fangxing::app
