// Grants: who holds which role in which place, since when and by whose hand.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::access {

struct RoleGranted {
    static constexpr std::string_view type = "role.granted";
    PersonId person;
    std::string role;
    Place place;
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("place", self.place);
        field("by", self.by);
        field("at", self.at);
    }
};
struct RoleRevoked {
    static constexpr std::string_view type = "role.revoked";
    PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct Grant {
    static constexpr std::string_view table = "grants";
    static constexpr std::string_view noun = "grant";
    using Event = std::variant<RoleGranted, RoleRevoked>;

    GrantId id;
    std::int64_t version = 0;
    PersonId person;
    std::string role;
    Place place;
    PersonId granted_by;
    base::Instant granted_at;
    bool active = true;
    PersonId revoked_by;
    base::Instant revoked_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("role", self.role);
        field("place", self.place);
        field("granted_by", self.granted_by);
        field("granted_at", self.granted_at);
        field("active", self.active);
        field("revoked_by", self.revoked_by);
        field("revoked_at", self.revoked_at);
    }
    static void columns(auto& column, const auto& self) {
        column("person", self.person);
        column("role", self.role);
        column("active", self.active);
        column("unit", self.place.unit.value);  // zero: anywhere
    }
};
void apply(Grant& grant, const Grant::Event& event);

// `held` are the active grants of all accounts of the same human being: the three administrators
// (三员) are three people. Refuses 422 `role.unknown`, 409 `grant.repeated`, 409
// `grant.two_administrators` (unless the recorded setting allows two), 409
// `grant.administrator_and_business`, 403 `grant.to_oneself`.
base::Result<std::vector<Grant::Event>> grant(const RoleGranted& wish,
                                              const std::vector<Grant>& held,
                                              const PersonId& natural, const Actor& by,
                                              bool two_administrators_allowed);

// Refuses 409 `grant.revoked_already`.
base::Result<std::vector<Grant::Event>> revoke(const Grant& grant, const Actor& by,
                                               base::Instant now);

}  // namespace fangxing::access
