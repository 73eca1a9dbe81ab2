#include "domain/access/grant.h"

#include <algorithm>

#include "domain/access/roles.h"

namespace fangxing::access {
namespace {

void on(Grant& grant, const RoleGranted& event) {
    grant.person = event.person;
    grant.role = event.role;
    grant.place = event.place;
    grant.granted_by = event.by;
    grant.granted_at = event.at;
}
void on(Grant& grant, const RoleRevoked& event) {
    grant.active = false;
    grant.revoked_by = event.by;
    grant.revoked_at = event.at;
}

// Separation of three (三员分立), tested on the human being behind all his accounts.
base::Result<void> keeps_three_apart(std::string_view role, const std::vector<Grant>& held,
                                     bool two_allowed) {
    const bool administrator = family_of(role) == Family::administrator;
    std::vector<std::string_view> administrators;
    for (const auto& each : held) {
        if ((family_of(each.role) == Family::administrator) != administrator) {
            return base::refuse(base::Kind::conflict, "grant.administrator_and_business",
                                {{"role", std::string(role)}, {"held", each.role}});
        }
        if (administrator && each.role != role &&
            std::ranges::find(administrators, each.role) == administrators.end()) {
            administrators.push_back(each.role);
        }
    }
    if (administrators.size() > (two_allowed ? 1U : 0U)) {
        return base::refuse(
            base::Kind::conflict, "grant.two_administrators",
            {{"role", std::string(role)}, {"held", std::string(administrators.front())}});
    }
    return {};
}

}  // namespace

void apply(Grant& grant, const Grant::Event& event) {
    std::visit([&](const auto& each) { on(grant, each); }, event);
}

base::Result<std::vector<Grant::Event>> grant(const RoleGranted& wish,
                                              const std::vector<Grant>& held,
                                              const PersonId& natural, const Actor& by,
                                              bool two_administrators_allowed) {
    if (!is_role_id(wish.role)) {
        return base::refuse(base::Kind::invalid, "role.unknown", {{"role", wish.role}},
                            {base::Reason{"role.unknown", "/role", {{"role", wish.role}}}});
    }
    if (by.natural && by.natural == natural) {
        return base::refuse(base::Kind::forbidden, "grant.to_oneself");
    }
    for (const auto& each : held) {
        if (each.person == wish.person && each.role == wish.role && each.place == wish.place) {
            return base::refuse(base::Kind::conflict, "grant.repeated", {{"role", wish.role}});
        }
    }
    TRY(keeps_three_apart(wish.role, held, two_administrators_allowed));
    return std::vector<Grant::Event>{wish};
}

base::Result<std::vector<Grant::Event>> revoke(const Grant& grant, const Actor& by,
                                               base::Instant now) {
    if (!grant.active) return base::refuse(base::Kind::conflict, "grant.revoked_already");
    return std::vector<Grant::Event>{RoleRevoked{by.id, now}};
}

}  // namespace fangxing::access
