// Targets: the hosts that steps reach, each with its pinned host key.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

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

// Never an option of ssh, nor anything a shell or a file of known hosts would read as more:
// `[A-Za-z0-9][A-Za-z0-9.:-]*`.
bool is_host(std::string_view text);
// "<type> <base64>" of a known type whose bytes are of that type.
bool is_host_key(std::string_view text);

// Refuses 422 `target.incomplete` with every wrong field (`target.bad_code`, `target.bad_host`,
// `target.bad_port`, `target.bad_user`, `target.bad_host_key`, `input.missing`).
base::Result<std::vector<Target::Event>> create(TargetCreated target);

}  // namespace fangxing::deployment
