#include "app/views/reservations.h"

#include "app/bridge/acts.h"

namespace fangxing::app {
namespace {

std::vector<DoubleBooking> bookings_beside(Work& work, const release::Reservation& row) {
    const auto key = release::Reservation::key(row.made.kind, row.made.resource);
    std::vector<DoubleBooking> out;
    const auto same = work.where<release::Reservation>("resource", key);
    const auto others = release::double_booked(row, same);
    for (const auto& other : others) {
        const auto release = work.find<release::Release>(other.made.release);
        out.push_back(
            {other.made.release, release ? release->number : "", other.made.from, other.made.to});
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseReservations& view) {
    auto of = TRY(Case::open(work, view.release));
    ReservationLines out;
    const auto rows = work.where<release::Reservation>("release", view.release.value);
    for (const auto& row : rows) {
        out.items.push_back({row, of.release().number, bookings_beside(work, row)});
    }
    if (of.release().is_open() && must_be_allowed(of, "reserve")) {
        out.actions = {"reserve_resource", "give_resource_back"};
    }
    return base::written(out);
}

}  // namespace fangxing::app
