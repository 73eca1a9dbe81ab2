// Targets: the hosts that steps reach, each with its pinned host key.
#pragma once

#include <string>
#include <variant>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::deployment {

struct TargetTag;
using TargetId = base::Id<TargetTag>;

struct TargetCreated {
    static constexpr std::string_view type = "target.created";
    std::string code;  // as steps name it
    base::Words name;
    base::Ref system;
    std::string environment;
    std::string host;
    int port = 22;
    std::string user;
    std::string host_key;  // "ssh-ed25519 AAAA…", pinned: a change of key stops the run
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
struct Target {
    static constexpr std::string_view table = "targets";
    static constexpr std::string_view noun = "target";
    using Event = std::variant<TargetCreated>;

    TargetId id;
    std::int64_t version = 0;
    std::string code;
    base::Words name;
    base::Ref system;
    std::string environment;
    std::string host;
    int port = 22;
    std::string user;
    std::string host_key;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("system", self.system);
        field("environment", self.environment);
        field("host", self.host);
        field("port", self.port);
        field("user", self.user);
        field("host_key", self.host_key);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.code);
        column("system", self.system);
    }
};
void apply(Target& target, const Target::Event& event);

// Refuses 422 `target.incomplete` with every wrong field: host `[A-Za-z0-9][A-Za-z0-9.:-]*`, user
// and code `[a-z_][a-z0-9_-]*`, a host key of one known type.
base::Result<std::vector<Target::Event>> create(TargetCreated target);

}  // namespace fangxing::deployment
