// A person or a machine is reserved for a release, for a time.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/reservation.h"

namespace fangxing::app {

struct ReserveResource {
    static constexpr std::string_view act = "reserve_resource";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    std::string kind;      // "person" or "machine"
    std::string resource;  // login, or code of a target
    base::Instant from;
    base::Instant to;
    std::optional<std::string> purpose;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("resource", self.resource);
        field("from", self.from);
        field("to", self.to);
        field("purpose", self.purpose);
    }
};
// A double booking is no refusal: the lists flag it. Refuses 403 `release.act_not_yours`, 409
// `release.ended`, 422 `person.not_found`, `target.unknown`, `reservation.unknown_kind`,
// `reservation.upside_down`.
base::Result<base::Json> carry_out(Work& work, const ReserveResource& command);

}  // namespace fangxing::app
