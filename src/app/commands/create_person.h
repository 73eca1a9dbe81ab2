// A new account; its password is chosen by the person himself, through a one-time link.
#pragma once

#include <optional>

#include "app/pipeline.h"

namespace fangxing::app {

struct CreatePerson {
    static constexpr std::string_view act = "create_person";
    static constexpr auto permission = access::Permission::manage_people;
    static constexpr bool secret = true;

    std::string login;
    base::Words name;
    std::optional<access::UnitId> unit;
    std::optional<access::PersonId> natural;  // an account that the same human being has already
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("natural", self.natural);
    }
};

struct PersonCreatedAnswer {
    access::PersonId id;
    std::int64_t version = 0;
    std::string link;  // token of the one-time link
    base::Instant link_expires_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
        field("link", self.link);
        field("link_expires_at", self.link_expires_at);
    }
};
base::Result<base::Json> carry_out(Work& work, const CreatePerson& command);

}  // namespace fangxing::app
