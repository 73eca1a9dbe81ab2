#include "app/bridge/teams.h"

#include "app/bridge/acts.h"
#include "domain/access/roles.h"
#include "domain/release/watch.h"

namespace fangxing::app {
namespace {

base::Words name_of_role(const Case& of, const std::string& id) {
    const auto* role = access::find_role(id);
    if (const auto* named = of.pack().role(id)) return named->name;
    return role ? base::Words{std::string(role->zh), std::string(role->en)} : base::Words{id, id};
}

}  // namespace

std::optional<release::Team> team_of(Work& work, release::ReleaseId release) {
    auto found = work.where<release::Team>("release", release.value, 0, 1);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

base::Result<release::Team> must_have_team(Work& work, release::ReleaseId release) {
    auto found = team_of(work, release);
    if (!found) {
        return base::refuse(base::Kind::not_found, "team.not_found", {{"id", release.text()}});
    }
    return *std::move(found);
}

bool leads_team(Case& of) {
    return must_be_allowed(of, "form_team").has_value();
}

std::vector<base::Words> missing_in_team(Case& of) {
    const auto* settings = of.pack().settings.context();
    const auto* wanted = settings ? settings->find("release_team") : nullptr;
    std::vector<base::Words> out;
    if (!wanted || !wanted->is_true()) return out;
    const auto lacks = release::team_lacks(team_of(of.work(), of.release().id));
    for (const auto& role : lacks) out.push_back(name_of_role(of, role));
    return out;
}

base::Result<void> dissolve_team_of(Case& of) {
    auto team = team_of(of.work(), of.release().id);
    if (!team) return {};
    return of.work().save(*team, release::dissolve_team(*team, of.work().now()));
}

base::Result<void> watch_for(Work& work, release::ReleaseId release, access::PersonId person) {
    auto found = work.where<release::Watch>("bound", release::Watch::bound(release, person), 0, 1);
    const auto watch = found.empty() ? std::nullopt : std::optional(found.front());
    const auto events = TRY(release::begin_watch(watch, {release, person, work.now()}, 0));
    if (!found.empty()) return work.save(found.front(), events);
    release::Watch fresh;
    fresh.id = {work.fresh_id()};
    return work.add(fresh, events);
}

}  // namespace fangxing::app
