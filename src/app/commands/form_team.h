// The release manager makes the team of one release, while it is planned.
#pragma once

#include "app/accounts.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct FormTeam {
    static constexpr std::string_view act = "form_team";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
// Refuses 403 `release.act_not_yours`, 409 `release.ended`, `team.formed_already`,
// `team.planning_over`.
base::Result<base::Json> carry_out(Work& work, const FormTeam& command);

}  // namespace fangxing::app
