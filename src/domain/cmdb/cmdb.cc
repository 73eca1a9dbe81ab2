#include "domain/cmdb/cmdb.h"

#include <algorithm>
#include <array>

namespace fangxing::cmdb {
namespace {

using base::Kind;
using base::refuse;

constexpr std::array<std::string_view, 4> kinds = {"software", "hardware", "document", "service"};

bool is_registered_name(std::string_view text) {
    return !text.empty() && text.size() <= 63 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-';
    });
}

bool is_named(const base::Words& name) {
    return !name.zh.empty() || !name.en.empty();
}

void on(System& system, const SystemCreated& event) {
    system.code = event.code;
    system.name = event.name;
    system.unit = event.unit;
    system.owner = event.owner;
}

void on(System& system, const SystemVersionWentLive& event) {
    system.live_version = event.version;
    system.live_release = event.release;
}

void on(Item& item, const ItemCreated& event) {
    item.code = event.code;
    item.name = event.name;
    item.kind = event.kind;
    item.system = event.system;
    item.environment = event.environment;
    item.installed_version = event.installed_version;
}

void on(Item& item, const ItemUpdated& event) {
    item.installed_version = event.to_version;
    item.digest = event.digest;
    item.release = event.release;
    item.updated_by = event.by;
    item.updated_at = event.at;
}

void on(Item& item, const ItemDescribed& event) {
    item.owner = event.owner;
    item.relations = event.relations;
}

}  // namespace

void apply(System& system, const System::Event& event) {
    std::visit([&](const auto& each) { on(system, each); }, event);
}

void apply(Item& item, const Item::Event& event) {
    std::visit([&](const auto& each) { on(item, each); }, event);
}

base::Result<std::vector<System::Event>> create(SystemCreated system) {
    std::vector<base::Reason> reasons;
    if (!is_registered_name(system.code)) reasons.push_back({"system.bad_code", "/code", {}});
    if (!is_named(system.name)) reasons.push_back({"input.missing", "/name", {}});
    if (!system.unit) reasons.push_back({"input.missing", "/unit", {}});
    if (!system.owner) reasons.push_back({"input.missing", "/owner", {}});
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "system.incomplete", {}, std::move(reasons));
    }
    return std::vector<System::Event>{std::move(system)};
}

base::Result<std::vector<Item::Event>> create(ItemCreated item) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* code, const char* field) {
        if (!holds) reasons.push_back({code, field, {}});
    };
    demand(!item.code.empty(), "input.missing", "/code");
    demand(is_named(item.name), "input.missing", "/name");
    demand(std::ranges::find(kinds, item.kind) != kinds.end(), "ci.bad_kind", "/kind");
    demand(static_cast<bool>(item.system), "input.missing", "/system");
    demand(!item.environment.empty(), "input.missing", "/environment");
    if (!reasons.empty()) return refuse(Kind::invalid, "ci.incomplete", {}, std::move(reasons));
    return std::vector<Item::Event>{std::move(item)};
}

base::Result<std::vector<Item::Event>> describe_item(const Item& item, ItemDescribed described) {
    constexpr std::array<std::string_view, 3> known{"depends_on", "part_of", "runs_on"};
    std::vector<base::Reason> reasons;
    for (std::size_t n = 0; n < described.relations.size(); ++n) {
        const auto& each = described.relations[n];
        if (std::ranges::find(known, each.kind) != known.end() && each.item != item.id) continue;
        reasons.push_back({"ci.bad_relation", "/relations/" + std::to_string(n), {}});
    }
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return std::vector<Item::Event>{std::move(described)};
}

base::Result<std::vector<Item::Event>> update(const Item& item, const std::string& version,
                                              const base::Digest& digest, base::Ref release,
                                              access::PersonId by, base::Instant now) {
    if (version.empty()) return refuse(Kind::invalid, "ci.without_version");
    if (item.installed_version == version && item.digest == digest) {
        return std::vector<Item::Event>{};
    }
    return std::vector<Item::Event>{
        ItemUpdated{item.installed_version, version, digest, release, by, now}};
}

}  // namespace fangxing::cmdb
