// A word of the team, in one of its phases.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct NoteInTeam {
    static constexpr std::string_view act = "note_in_team";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    release::Phase phase;
    std::string text;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("phase", self.phase);
        field("text", self.text);
    }
};
// Refuses 403 `team.not_a_member`, 404 `team.not_found`, 409 `team.dissolved`, 422 `input.missing`.
base::Result<base::Json> carry_out(Work& work, const NoteInTeam& command);

}  // namespace fangxing::app
