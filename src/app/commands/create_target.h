// A host that deployment steps may reach, with its pinned host key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/deployment/target.h"

namespace fangxing::app {

struct CreateTarget {
    static constexpr std::string_view act = "create_target";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    std::string code;  // as steps name it
    base::Words name;
    base::Ref system;
    std::string environment;
    std::string host;
    int port;
    std::string user;
    std::string host_key;  // "ssh-ed25519 AAAA…"
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("system", self.system);
        field("environment", self.environment);
        field("host", self.host);
        field("port", self.port);
        field("user", self.user);
        field("host_key", self.host_key);
    }
};
// Refuses 422 `target.incomplete`, 422 `input.invalid` (`system.unknown`), 409 `target.code_taken`.
base::Result<base::Json> carry_out(Work& work, const CreateTarget& command);

}  // namespace fangxing::app
