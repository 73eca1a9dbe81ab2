#include "domain/access/access.h"

#include <algorithm>

#include "domain/access/readable.h"
#include "domain/access/roles.h"

namespace fangxing::access {
namespace {

base::Result<void> denied(Permission permission) {
    return base::refuse(base::Kind::forbidden, "access.denied",
                        {{"permission", std::string(base::to_text(permission))}});
}

}  // namespace

bool covers(const Place& held, const Place& asked) {
    return (!held.unit || held.unit == asked.unit) &&
           (!held.system || held.system == asked.system) &&
           (!held.site || held.site == asked.site) &&
           (!held.release || held.release == asked.release);
}

base::Result<void> authorize(const Actor& actor, Permission permission) {
    // Asked before anybody is known; the test clock's own command refuses where there is none.
    if (permission == Permission::sign_in || permission == Permission::move_clock) return {};
    // The deployment process has its own right and no other; no person has that one.
    const bool is_executor = actor.machine && !actor.by_token;
    if (is_executor) {
        if (permission == Permission::deploy) return {};
        return denied(permission);
    }
    if (!actor.id) return base::refuse(base::Kind::unauthenticated, "access.sign_in");
    if (actor.by_token && std::ranges::find(actor.scopes, permission) == actor.scopes.end()) {
        return denied(permission);
    }
    if (permission == Permission::use_own_account) return {};
    for (const auto& holding : actor.roles) {
        if (permits(holding.role, permission)) return {};
    }
    return denied(permission);
}

bool holds(const Actor& actor, std::string_view role, const Place& place) {
    return std::ranges::any_of(actor.roles, [&](const Holding& each) {
        return each.role == role && covers(each.place, place);
    });
}

std::vector<Place> readable(const Actor& actor) {
    // Who may only read the calendar is asked nothing else, and there he sees what he may read.
    const bool is_in_scope = std::ranges::any_of(actor.scopes, [](Permission scope) {
        return scope == Permission::read_business || scope == Permission::read_calendar;
    });
    std::vector<Place> out;
    if (actor.by_token && !is_in_scope) return out;
    for (const auto& holding : actor.roles) {
        if (permits(holding.role, Permission::read_business)) out.push_back(holding.place);
    }
    return out;
}

bool may_read(const Actor& actor, const Place& place) {
    return std::ranges::any_of(readable(actor),
                               [&](const Place& each) { return covers(each, place); });
}

}  // namespace fangxing::access
