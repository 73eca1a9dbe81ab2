// A person says from when to when he is away and who acts for him.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/access/absence.h"

namespace fangxing::app {

struct AnnounceAbsence {
    static constexpr std::string_view act = "announce_absence";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    base::Instant from;
    base::Instant to;
    std::string substitute;  // login
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("substitute", self.substitute);
        field("reason", self.reason);
    }
};
// Refuses 422 `person.not_found`, `absence.incomplete`, 409 `absence.overlaps`.
base::Result<base::Json> carry_out(Work& work, const AnnounceAbsence& command);

}  // namespace fangxing::app
