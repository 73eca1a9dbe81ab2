// Who leads the release takes a person into its team, in a role.
#pragma once

#include <string>
#include <vector>

#include "app/accounts.h"
#include "app/skills.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct TeamJoinedAnswer {
    base::Ref id;
    std::int64_t version = 0;
    std::vector<SkillWarning> warnings;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("warnings", self.warnings);
    }
};

struct JoinTeam {
    static constexpr std::string_view act = "join_team";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = TeamJoinedAnswer;

    release::ReleaseId release;
    std::string person;  // login
    std::string role;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("role", self.role);
    }
};
// Refuses 403 `release.act_not_yours`, 404 `team.not_found`, 422 `person.not_found`,
// `role.unknown`, 409 `team.dissolved`, `team.joined_already`.
base::Result<base::Json> carry_out(Work& work, const JoinTeam& command);

}  // namespace fangxing::app
