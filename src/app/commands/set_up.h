// Using a one-time link: the first administrators, and everybody's first password.
#pragma once

#include <optional>

#include "app/pipeline.h"

namespace fangxing::app {

// By an administrator's link, `login` and `name` are those of the new account; by a link for an
// account that stands they are left out.
struct SetUp {
    static constexpr std::string_view act = "set_up";
    static constexpr auto permission = access::Permission::sign_in;
    static constexpr bool secret = true;

    std::string token;
    std::optional<std::string> login;
    std::optional<base::Words> name;
    std::string password;
    static void describe(auto& field, auto& self) {
        field("token", self.token);
        field("login", self.login);
        field("name", self.name);
        field("password", self.password);
    }
};

// Refuses 401 `setup_link.invalid`, 422 `password.refused`, 422 `person.incomplete`, 409
// `person.login_taken`, 422 `setup_link.names_person`.
base::Result<base::Json> run(const System& system, const Request& request, const SetUp& command);

}  // namespace fangxing::app
