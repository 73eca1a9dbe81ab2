#include "app/views/team.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/teams.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

base::Words team_role_name(Case& of, const std::string& id) {
    if (const auto* named = of.pack().role(id)) return named->name;
    const auto* role = access::find_role(id);
    return role ? base::Words{std::string(role->zh), std::string(role->en)} : base::Words{id, id};
}

std::vector<PhaseLine> phases_of(Work& work, const release::Team& team, bool leads) {
    std::vector<PhaseLine> out;
    for (const auto& [phase, text] : names(release::Phase{})) {
        PhaseLine line{phase, {}, {}};
        for (const auto& note : team.notes) {
            if (note.phase != phase) continue;
            line.notes.push_back({member_named(work, note.by), note.text, note.at});
        }
        for (const auto& task : team.tasks) {
            if (task.set.phase != phase) continue;
            TeamTaskLine one{
                task.set.no, task.set.what, member_named(work, task.set.person), task.set.due, {},
                {}};
            if (task.done) one.done_at = task.done->at;
            const release::TeamTaskDone done{task.set.no, work.actor().id, work.now()};
            if (release::finish_team_task(team, done, leads)) {
                one.actions.emplace_back("finish_team_task");
            }
            line.tasks.push_back(std::move(one));
        }
        out.push_back(std::move(line));
    }
    return out;
}

std::vector<std::string> team_actions(Case& of, const std::optional<release::Team>& team,
                                      bool leads) {
    auto& work = of.work();
    std::vector<std::string> out;
    if (!access::authorize(work.actor(), access::Permission::take_part)) return out;
    if (leads && release::form_team(of.release(), team, work.actor(), work.now())) {
        out.emplace_back("form_team");
    }
    if (!team || team->dissolved_at) return out;
    if (leads) {
        out.emplace_back("join_team");
        out.emplace_back("leave_team");
    }
    if (leads || release::is_member(*team, work.actor().id)) {
        out.emplace_back("note_in_team");
        out.emplace_back("set_team_task");
    }
    return out;
}

}  // namespace

HolderLine member_named(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    return person ? HolderLine{id, person->login, person->name} : HolderLine{id, {}, {}};
}

base::Result<base::JsonText> look(Work& work, const ReleaseTeam& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto team = team_of(work, view.release);
    const bool leads = leads_team(of);
    TeamView out;
    out.formed = team.has_value();
    const auto* settings = of.pack().settings.context();
    const auto* wanted = settings ? settings->find("release_team") : nullptr;
    out.wanted = wanted && wanted->is_true();
    out.actions = team_actions(of, team, leads);
    const auto lacks = release::team_lacks(team);
    for (const auto& role : lacks) out.lacking.push_back({role, team_role_name(of, role)});
    if (!team) return base::written(out);
    out.formed_at = team->formed.at;
    out.dissolved_at = team->dissolved_at;
    for (const auto& each : team->members) {
        out.members.push_back(
            {member_named(work, each.person), each.role, team_role_name(of, each.role), each.at});
    }
    out.phases = phases_of(work, *team, leads);
    return base::written(out);
}

}  // namespace fangxing::app
