#include "domain/release/team.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

void on_team(Team& team, const TeamFormed& event) {
    team.formed = event;
}
void on_team(Team& team, const TeamJoined& event) {
    team.members.push_back(event);
}
void on_team(Team& team, const TeamLeft& event) {
    std::erase_if(team.members, [&](const TeamJoined& each) {
        return each.person == event.person && each.role == event.role;
    });
}
void on_team(Team& team, const TeamNoted& event) {
    team.notes.push_back(event);
}
void on_team(Team& team, const TeamTaskSet& event) {
    team.tasks.push_back({event, {}});
}
void on_team(Team& team, const TeamTaskDone& event) {
    for (auto& each : team.tasks) {
        if (each.set.no == event.no) each.done = event;
    }
}
void on_team(Team& team, const TeamDissolved& event) {
    team.dissolved_at = event.at;
}

base::Result<void> must_stand(const Team& team) {
    if (team.dissolved_at) return refuse(Kind::conflict, "team.dissolved");
    return {};
}

base::Result<void> must_belong(const Team& team, access::PersonId person, bool leads) {
    TRY(must_stand(team));
    if (leads || is_member(team, person)) return {};
    return refuse(Kind::forbidden, "team.not_a_member");
}

base::Result<void> must_be_said(const std::string& text, const char* field) {
    if (!is_blank(text)) return {};
    return refuse(Kind::invalid, "input.invalid", {}, {{"input.missing", field, {}}});
}

}  // namespace

void apply(Team& team, const Team::Event& event) {
    std::visit([&](const auto& each) { on_team(team, each); }, event);
}

base::Result<TeamEvents> form_team(const Release& release, const std::optional<Team>& before,
                                   const access::Actor& actor, base::Instant now) {
    TRY(must_be_open(release));
    if (before) return refuse(Kind::conflict, "team.formed_already");
    if (release.submitted_at || release.deployment) {
        return refuse(Kind::conflict, "team.planning_over");
    }
    return TeamEvents{TeamFormed{release.id, actor.id, now}};
}

base::Result<TeamEvents> join_team(const Team& team, TeamJoined joined) {
    TRY(must_stand(team));
    const bool is_known = std::ranges::any_of(team.members, [&](const TeamJoined& each) {
        return each.person == joined.person && each.role == joined.role;
    });
    if (is_known) return refuse(Kind::conflict, "team.joined_already");
    return TeamEvents{std::move(joined)};
}

base::Result<TeamEvents> leave_team(const Team& team, TeamLeft left) {
    TRY(must_stand(team));
    const bool is_known = std::ranges::any_of(team.members, [&](const TeamJoined& each) {
        return each.person == left.person && each.role == left.role;
    });
    if (!is_known) return refuse(Kind::not_found, "team.no_such_member");
    return TeamEvents{std::move(left)};
}

base::Result<TeamEvents> note_in_team(const Team& team, TeamNoted noted, bool leads) {
    TRY(must_belong(team, noted.by, leads));
    TRY(must_be_said(noted.text, "/text"));
    return TeamEvents{std::move(noted)};
}

base::Result<TeamEvents> plan_team_task(const Team& team, TeamTaskSet task, bool leads) {
    TRY(must_belong(team, task.by, leads));
    TRY(must_be_said(task.what, "/what"));
    if (!is_member(team, task.person)) {
        return refuse(Kind::invalid, "input.invalid", {},
                      {{"team.person_not_in_it", "/person", {}}});
    }
    task.no = static_cast<int>(team.tasks.size()) + 1;
    return TeamEvents{std::move(task)};
}

base::Result<TeamEvents> finish_team_task(const Team& team, TeamTaskDone done, bool leads) {
    TRY(must_stand(team));
    const auto at =
        std::ranges::find(team.tasks, done.no, [](const TeamTask& each) { return each.set.no; });
    if (at == team.tasks.end()) return refuse(Kind::not_found, "team.task_not_found");
    if (at->done) return refuse(Kind::conflict, "team.task_done_already");
    if (!leads && at->set.person != done.by) return refuse(Kind::forbidden, "team.task_not_yours");
    return TeamEvents{done};
}

TeamEvents dissolve_team(const Team& team, base::Instant now) {
    if (team.dissolved_at) return {};
    return {TeamDissolved{now}};
}

bool is_member(const Team& team, access::PersonId person) {
    return std::ranges::find(team.members, person, &TeamJoined::person) != team.members.end();
}

std::vector<std::string> team_lacks(const std::optional<Team>& team) {
    std::vector<std::string> out;
    for (const auto role : team_minimum) {
        const bool has = team && std::ranges::find(team->members, role, &TeamJoined::role) !=
                                     team->members.end();
        if (!has) out.emplace_back(role);
    }
    return out;
}

}  // namespace fangxing::release
