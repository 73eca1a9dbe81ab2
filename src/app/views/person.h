// One account as its administrators see it: roles, lock, and what they may do with it now.
#pragma once

#include "app/pipeline.h"
#include "app/views/me.h"
#include "app/views/my_sessions.h"

namespace fangxing::app {

struct PersonAnswer {
    access::PersonId id;
    std::int64_t version = 0;
    std::string login;
    base::Words name;
    access::UnitId unit;
    access::PersonId natural;
    access::PersonState state = access::PersonState::active;
    bool has_password = false;
    bool locked = false;
    std::vector<HeldRole> roles;
    std::vector<SessionLine> sessions;  // for who may end them
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("natural", self.natural);
        field("state", self.state);
        field("has_password", self.has_password);
        field("locked", self.locked);
        field("roles", self.roles);
        field("sessions", self.sessions);
        field("actions", self.actions);
    }
};

// For who keeps accounts or grants roles.
struct PersonView {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = PersonAnswer;

    access::PersonId person;
    static void describe(auto& field, auto& self) { field("person", self.person); }
};
base::Result<base::JsonText> look(Work& work, const PersonView& view);

std::vector<HeldRole> roles_of(Work& work, access::PersonId person);

}  // namespace fangxing::app
