// Seats: who must sign, as chairs at the table rather than persons.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/release/release.h"

namespace fangxing::approval {

struct SeatTag;
struct ApprovalTag;
using SeatId = base::Id<SeatTag>;
using ApprovalId = base::Id<ApprovalTag>;

// A seat {step, role, unit}: one chair at the table, whoever sits on it. Frozen at submission.
struct SeatFrozen {
    static constexpr std::string_view type = "seat.frozen";
    release::ReleaseId release;
    std::string panel;
    std::string step;
    std::string role;
    access::Place place;
    std::vector<std::string> signs;  // section keys, or "*" for all
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("panel", self.panel);
        field("step", self.step);
        field("role", self.role);
        field("place", self.place);
        field("signs", self.signs);
    }
};
struct SeatSigned {
    static constexpr std::string_view type = "seat.signed";
    ApprovalId approval;
    static void describe(auto& field, auto& self) { field("approval", self.approval); }
};
struct SeatVacated {
    static constexpr std::string_view type = "seat.vacated";
    static void describe(auto&, auto&) {}
};
// The matrix of a later round no longer asks it.
struct SeatDropped {
    static constexpr std::string_view type = "seat.dropped";
    static void describe(auto&, auto&) {}
};
struct SeatAskedAgain {
    static constexpr std::string_view type = "seat.asked_again";
    static void describe(auto&, auto&) {}
};
struct Seat {
    static constexpr std::string_view table = "seats";
    static constexpr std::string_view noun = "seat";
    using Event = std::variant<SeatFrozen, SeatSigned, SeatVacated, SeatDropped, SeatAskedAgain>;

    SeatId id;
    std::int64_t version = 0;
    SeatFrozen chair;
    ApprovalId approval;  // the standing signature, or none
    bool dropped = false;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("chair", self.chair);
        field("approval", self.approval);
        field("dropped", self.dropped);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.chair.release);
        column("chair", self.chair.release.text() + " " + self.chair.step + " " + self.chair.role +
                            " " + self.chair.place.unit.text());
    }
    static std::int64_t release_of(const Seat& self) { return self.chair.release.value; }
};
void apply(Seat& seat, const Seat::Event& event);

}  // namespace fangxing::approval
