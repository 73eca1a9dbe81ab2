// Who may do what where: the only authorisation there is; default deny.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/access/person.h"

namespace fangxing::access {

// What a route or a command asks for. Finer rules (candidate of a task, author, round) are the
// deciders' of the nouns.
enum class Permission {
    sign_in,           // anybody, signed in or not: sign-in, set-up link, health
    use_own_account,   // own password, sessions, tasks, language
    read_business,     // releases, changes, library, configuration
    take_part,         // act on releases as the tasks and acts allow
    manage_changes,    // enter and decide changes where no outside tool exists
    manage_library,    // take in, approve, retire library entries
    manage_cmdb,       // systems, configuration items, targets
    manage_people,     // accounts and units (system administrator)
    grant_roles,       // roles, unlocking, ending sessions (security administrator)
    read_journal,      // the whole journal (audit administrator, auditor)
    run_system,        // backup, packs, settings of the node (system administrator)
    deploy,            // the deployment process's own principal
    move_clock,        // test clock; refused in production
    post_work_orders,  // release-request work orders of change management, posted by a program
    read_figures,      // indicators, reports and the board of all releases, also of others' places
    read_calendar,  // the release calendar as a subscription; a link's key may be for nothing else
    keep_records,   // retention, legal holds and what was erased (records, privacy, auditors)
};
constexpr auto names(Permission) {
    return base::named<Permission>({
        {Permission::sign_in, "sign_in"},
        {Permission::use_own_account, "use_own_account"},
        {Permission::read_business, "read_business"},
        {Permission::take_part, "take_part"},
        {Permission::manage_changes, "manage_changes"},
        {Permission::manage_library, "manage_library"},
        {Permission::manage_cmdb, "manage_cmdb"},
        {Permission::manage_people, "manage_people"},
        {Permission::grant_roles, "grant_roles"},
        {Permission::read_journal, "read_journal"},
        {Permission::run_system, "run_system"},
        {Permission::deploy, "deploy"},
        {Permission::move_clock, "move_clock"},
        {Permission::post_work_orders, "post_work_orders"},
        {Permission::read_figures, "read_figures"},
        {Permission::read_calendar, "read_calendar"},
        {Permission::keep_records, "keep_records"},
    });
}

// A role held at a place. Roles are ids of the vocabulary (`release_manager`) or of a pack; the
// three administrators are `system_administrator`, `security_administrator`,
// `audit_administrator`; `auditor` reads.
struct Holding {
    std::string role;
    Place place;
};

// Who asks: a person with his roles, or a machine. `natural` is the human being behind possibly
// several accounts; segregation of duties compares it.
struct Actor {
    PersonId id;
    PersonId natural;
    std::string login;
    base::Words name;
    UnitId unit;
    std::vector<Holding> roles;
    bool machine = false;            // the deployment process or an API token
    std::vector<Permission> scopes;  // of an API token; empty: all that the person may
    bool by_token = false;           // tokens cannot approve or sign
    bool proven = false;             // re-authenticated within two minutes
    std::string proof;               // "password", "totp" …
    std::string language = "zh";
};

// Does the holder's place cover the asked one? Anywhere covers all; a unit covers itself.
bool covers(const Place& held, const Place& asked);

// May he at all, in some place? Refuses 401 `access.sign_in`, 403 `access.denied` {permission}.
base::Result<void> authorize(const Actor& actor, Permission permission);

// Does he hold the role at this place?
bool holds(const Actor& actor, std::string_view role, const Place& place);

// Does somebody's role let him read this place's business rows?
bool may_read(const Actor& actor, const Place& place);

}  // namespace fangxing::access
