// The release team (发布小组): temporary, made for one release, dissolved with its end.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/release/release.h"
#include "domain/release/team_events.h"

namespace fangxing::release {

struct TeamTag;
using TeamId = base::Id<TeamTag>;

// Whom it has at least (S4-70).
inline constexpr std::array<std::string_view, 4> team_minimum{
    "release_supervisor", "software_control_supervisor", "training_supervisor", "release_tester"};

struct TeamTask {
    TeamTaskSet set;
    std::optional<TeamTaskDone> done;
    static void describe(auto& field, auto& self) {
        field("set", self.set);
        field("done", self.done);
    }
};

struct Team {
    static constexpr std::string_view table = "release_teams";
    static constexpr std::string_view noun = "team";
    using Event = std::variant<TeamFormed, TeamJoined, TeamLeft, TeamNoted, TeamTaskSet,
                               TeamTaskDone, TeamDissolved>;

    TeamId id;
    std::int64_t version = 0;
    TeamFormed formed;
    std::vector<TeamJoined> members;
    std::vector<TeamNoted> notes;
    std::vector<TeamTask> tasks;
    std::optional<base::Instant> dissolved_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("formed", self.formed);
        field("members", self.members);
        field("notes", self.notes);
        field("tasks", self.tasks);
        field("dissolved_at", self.dissolved_at);
    }
    static void columns(auto& column, const auto& self) { column("release", self.formed.release); }
    static std::int64_t release_of(const Team& self) { return self.formed.release.value; }
};
void apply(Team& team, const Team::Event& event);
using TeamEvents = std::vector<Team::Event>;

// While it is planned. Refuses 409 `release.ended`, `team.planning_over` once submitted,
// `team.formed_already`.
base::Result<TeamEvents> form_team(const Release& release, const std::optional<Team>& before,
                                   const access::Actor& actor, base::Instant now);
// Refuses 409 `team.dissolved`, `team.joined_already`.
base::Result<TeamEvents> join_team(const Team& team, TeamJoined joined);
// Refuses 409 `team.dissolved`, 404 `team.no_such_member`.
base::Result<TeamEvents> leave_team(const Team& team, TeamLeft left);
// Members and who leads write notes and tasks. Refuses 409 `team.dissolved`, 403
// `team.not_a_member`, 422 `input.missing` at `/text`.
base::Result<TeamEvents> note_in_team(const Team& team, TeamNoted noted, bool leads);
// Refuses as above, with `/what`; 422 `team.person_not_in_it` at `/person`.
base::Result<TeamEvents> plan_team_task(const Team& team, TeamTaskSet task, bool leads);
// By its person or who leads. Refuses 404 `team.task_not_found`, 409 `team.task_done_already`, 403
// `team.task_not_yours`, 409 `team.dissolved`.
base::Result<TeamEvents> finish_team_task(const Team& team, TeamTaskDone done, bool leads);
// Nothing where it was dissolved before.
TeamEvents dissolve_team(const Team& team, base::Instant now);
bool is_member(const Team& team, access::PersonId person);
// Those of the minimum that nobody holds in it; all where there is no team.
std::vector<std::string> team_lacks(const std::optional<Team>& team);

}  // namespace fangxing::release
