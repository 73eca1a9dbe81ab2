// People and machines reserved for a release (资源预约), and what is booked twice.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/reservation.h"

namespace fangxing::app {

struct DoubleBooking {
    release::ReleaseId release;
    std::string number;
    base::Instant from;
    base::Instant to;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("from", self.from);
        field("to", self.to);
    }
};
struct ReservationLine {
    release::Reservation reservation;
    std::string release_number;
    std::vector<DoubleBooking> double_booked;
    static void describe(auto& field, auto& self) {
        release::Reservation::describe(field, self.reservation);
        field("release_number", self.release_number);
        field("double_booked", self.double_booked);
    }
};
struct ReservationLines {
    std::vector<ReservationLine> items;
    std::vector<std::string> actions;  // reserve_resource, give_resource_back
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct ReleaseReservations {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ReservationLines;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseReservations& view);

}  // namespace fangxing::app
