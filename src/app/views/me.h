// The person who is signed in, with his roles and what they permit.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct HeldRole {
    access::GrantId grant;
    std::string role;
    std::string name;  // in the caller's language
    access::Place place;
    static void describe(auto& field, auto& self) {
        field("grant", self.grant);
        field("role", self.role);
        field("name", self.name);
        field("place", self.place);
    }
};

struct MeAnswer {
    access::PersonId id;
    std::int64_t version = 0;
    std::string login;
    std::string name;  // in the caller's language
    access::UnitId unit;
    std::string language;
    std::string zone;
    access::NumberFormat numbers = access::NumberFormat::comma_point;
    std::vector<HeldRole> roles;
    std::vector<access::Permission> permissions;
    bool proven = false;  // proved himself within the last two minutes
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("language", self.language);
        field("zone", self.zone);
        field("numbers", self.numbers);
        field("roles", self.roles);
        field("permissions", self.permissions);
        field("proven", self.proven);
    }
};

struct Me {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MeAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const Me& view);

// The words in the language of the request.
const std::string& in_language(const Work& work, const base::Words& words);

}  // namespace fangxing::app
