// Reservations (资源预约): a person or a machine that a release needs for a time.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::release {

struct ReservationTag;
using ReservationId = base::Id<ReservationTag>;

struct ResourceReserved {
    static constexpr std::string_view type = "reservation.made";
    ReleaseId release;
    std::string kind;      // "person" or "machine"
    std::string resource;  // login, or code of a target
    base::Instant from;
    base::Instant to;
    std::string purpose;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("resource", self.resource);
        field("from", self.from);
        field("to", self.to);
        field("purpose", self.purpose);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ResourceGivenBack {
    static constexpr std::string_view type = "reservation.given_back";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

struct Reservation {
    static constexpr std::string_view table = "reservations";
    static constexpr std::string_view noun = "reservation";
    using Event = std::variant<ResourceReserved, ResourceGivenBack>;

    ReservationId id;
    std::int64_t version = 0;
    ResourceReserved made;
    std::optional<base::Instant> given_back_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
        field("given_back_at", self.given_back_at);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.made.release);
        column("resource", key(self.made.kind, self.made.resource));
    }
    static std::string key(const std::string& kind, const std::string& resource) {
        return kind + ":" + resource;
    }
    static std::int64_t release_of(const Reservation& self) { return self.made.release.value; }
};
void apply(Reservation& reservation, const Reservation::Event& event);

// Refuses 422 `reservation.unknown_kind`, `reservation.upside_down`, 409 `release.ended`.
base::Result<std::vector<Reservation::Event>> reserve(const Release& release,
                                                      ResourceReserved wish);
// Refuses 409 `reservation.given_back_already`.
base::Result<std::vector<Reservation::Event>> give_back(const Reservation& reservation,
                                                        access::PersonId by, base::Instant now);
// S4-28: the others among these, of the same thing, that want it at that time too.
std::vector<Reservation> double_booked(const Reservation& of,
                                       const std::vector<Reservation>& same_thing);

}  // namespace fangxing::release
