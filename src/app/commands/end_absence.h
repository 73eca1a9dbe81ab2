// A person is back, or will not be away after all.
#pragma once

#include "app/accounts.h"
#include "domain/access/absence.h"

namespace fangxing::app {

struct EndAbsence {
    static constexpr std::string_view act = "end_absence";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    access::AbsenceId absence;
    static void describe(auto& field, auto& self) { field("absence", self.absence); }
};
// Refuses 404 `absence.not_found`, 403 `absence.not_yours`, 409 `absence.ended_already`.
base::Result<base::Json> carry_out(Work& work, const EndAbsence& command);

}  // namespace fangxing::app
