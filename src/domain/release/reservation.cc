#include "domain/release/reservation.h"

#include <algorithm>
#include <iterator>

#include "domain/release/demands.h"

namespace fangxing::release {

void apply(Reservation& reservation, const Reservation::Event& event) {
    if (const auto* made = std::get_if<ResourceReserved>(&event)) reservation.made = *made;
    if (const auto* back = std::get_if<ResourceGivenBack>(&event)) {
        reservation.given_back_at = back->at;
    }
}

base::Result<std::vector<Reservation::Event>> reserve(const Release& release,
                                                      ResourceReserved wish) {
    TRY(must_be_open(release));
    std::vector<base::Reason> reasons;
    if (wish.kind != "person" && wish.kind != "machine") {
        reasons.push_back({"reservation.unknown_kind", "/kind", {}});
    }
    if (wish.to <= wish.from) reasons.push_back({"reservation.upside_down", "/to", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return std::vector<Reservation::Event>{std::move(wish)};
}

base::Result<std::vector<Reservation::Event>> give_back(const Reservation& reservation,
                                                        access::PersonId by, base::Instant now) {
    if (reservation.given_back_at) {
        return base::refuse(base::Kind::conflict, "reservation.given_back_already");
    }
    return std::vector<Reservation::Event>{ResourceGivenBack{by, now}};
}

std::vector<Reservation> double_booked(const Reservation& of,
                                       const std::vector<Reservation>& same_thing) {
    std::vector<Reservation> out;
    if (of.given_back_at) return out;
    std::ranges::copy_if(same_thing, std::back_inserter(out), [&](const Reservation& each) {
        return each.id != of.id && !each.given_back_at && each.made.from < of.made.to &&
               of.made.from < each.made.to;
    });
    return out;
}

}  // namespace fangxing::release
