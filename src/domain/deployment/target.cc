#include "domain/deployment/target.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/digest.h"
#include "domain/deployment/step.h"

namespace fangxing::deployment {
namespace {

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

constexpr std::array<std::string_view, 5> key_types = {
    "ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa"};

}  // namespace

bool is_host(std::string_view text) {
    return !text.empty() && text.size() <= 253 && is_alphanumeric(text.front()) &&
           std::ranges::all_of(
               text, [](char c) { return is_alphanumeric(c) || c == '.' || c == ':' || c == '-'; });
}

bool is_host_key(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos || text.size() > 2000) return false;
    const auto kind = text.substr(0, space);
    if (std::ranges::find(key_types, kind) == key_types.end()) return false;
    const auto bytes = base::from_base64(text.substr(space + 1));
    if (!bytes || bytes->size() < 4 + kind.size()) return false;
    // RFC 4253 §6.6: the blob begins with the length and the name of its type.
    const auto named = std::string_view(*bytes).substr(4, kind.size());
    return named == kind && static_cast<unsigned char>((*bytes)[3]) == kind.size();
}

void apply(Target& target, const Target::Event& event) {
    const auto& created = std::get<TargetCreated>(event);
    target.code = created.code;
    target.name = created.name;
    target.system = created.system;
    target.environment = created.environment;
    target.host = created.host;
    target.port = created.port;
    target.user = created.user;
    target.host_key = created.host_key;
}

base::Result<std::vector<Target::Event>> create(TargetCreated target) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* code, const char* field) {
        if (!holds) reasons.push_back({code, field, {}});
    };
    demand(is_code(target.code), "target.bad_code", "/code");
    demand(!target.name.zh.empty() || !target.name.en.empty(), "input.missing", "/name");
    demand(target.system.value != 0, "input.missing", "/system");
    demand(!target.environment.empty(), "input.missing", "/environment");
    demand(is_host(target.host), "target.bad_host", "/host");
    demand(target.port > 0 && target.port < 65536, "target.bad_port", "/port");
    demand(is_code(target.user), "target.bad_user", "/user");
    demand(is_host_key(target.host_key), "target.bad_host_key", "/host_key");
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "target.incomplete", {}, std::move(reasons));
    }
    return std::vector<Target::Event>{std::move(target)};
}

}  // namespace fangxing::deployment
