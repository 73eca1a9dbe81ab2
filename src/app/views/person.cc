#include "app/views/person.h"

#include "app/accounts.h"
#include "domain/access/account.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

std::vector<std::string> account_actions(Work& work, const access::Person& person) {
    const auto& actor = work.actor();
    std::vector<std::string> actions;
    if (access::authorize(actor, access::Permission::manage_people)) {
        if (access::disable(person, actor, work.now())) actions.emplace_back("disable_person");
        if (access::enable(person)) actions.emplace_back("enable_person");
        if (access::may_reset_password(person, actor)) actions.emplace_back("reset_password");
    }
    if (access::authorize(actor, access::Permission::grant_roles)) {
        if (access::unlock(person, work.now())) actions.emplace_back("unlock_person");
        actions.emplace_back("end_session");
        if (actor.natural != person.natural) actions.emplace_back("grant_role");
    }
    return actions;
}

}  // namespace

std::vector<HeldRole> roles_of(Work& work, access::PersonId person) {
    std::vector<HeldRole> out;
    for (auto& grant : grants_of(work.store(), person)) {
        const auto* role = access::find_role(grant.role);
        base::Words name{grant.role, grant.role};
        if (role) name = {std::string(role->zh), std::string(role->en)};
        out.push_back({grant.id, std::move(grant.role), in_language(work, name), grant.place});
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const PersonView& view) {
    if (!access::authorize(work.actor(), access::Permission::manage_people)) {
        TRY(access::authorize(work.actor(), access::Permission::grant_roles));
    }
    const auto person = TRY(work.get<access::Person>(view.person));
    std::vector<SessionLine> sessions;
    if (access::authorize(work.actor(), access::Permission::grant_roles)) {
        sessions = open_sessions(work, person);
    }
    return base::written(PersonAnswer{
        person.id, person.version, person.login, person.name, person.unit, person.natural,
        person.state, !person.password.empty(), access::unlock(person, work.now()).has_value(),
        roles_of(work, person.id), std::move(sessions), account_actions(work, person)});
}

}  // namespace fangxing::app
