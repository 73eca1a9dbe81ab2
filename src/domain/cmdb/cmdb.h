// Systems, configuration items and what is really installed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::cmdb {

struct SystemTag;
struct ItemTag;
using SystemId = base::Id<SystemTag>;
using ItemId = base::Id<ItemTag>;

// An application system of the organisation; `code` is its registered name for version numbers.
struct SystemCreated {
    static constexpr std::string_view type = "system.created";
    std::string code;
    base::Words name;
    access::UnitId unit;
    access::PersonId owner;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("unit", self.unit);
        field("owner", self.owner);
    }
};
struct SystemVersionWentLive {
    static constexpr std::string_view type = "system.version_went_live";
    std::string version;
    base::Ref release;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("release", self.release);
    }
};
struct System {
    static constexpr std::string_view table = "systems";
    static constexpr std::string_view noun = "system";
    using Event = std::variant<SystemCreated, SystemVersionWentLive>;

    SystemId id;
    std::int64_t version = 0;
    std::string code;
    base::Words name;
    access::UnitId unit;
    access::PersonId owner;
    std::string live_version;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("unit", self.unit);
        field("owner", self.owner);
        field("live_version", self.live_version);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.code);
        column("unit", self.unit);
    }
};
void apply(System& system, const System::Event& event);

// A configuration item (配置项): a component in one environment, with the version that runs there.
struct ItemCreated {
    static constexpr std::string_view type = "ci.created";
    std::string code;
    base::Words name;
    std::string kind;  // software | hardware | document | service
    SystemId system;
    std::string environment;
    std::string installed_version;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("kind", self.kind);
        field("system", self.system);
        field("environment", self.environment);
        field("installed_version", self.installed_version);
    }
};
// Entered from the result of a release: version and digest now installed (INV-07).
struct ItemUpdated {
    static constexpr std::string_view type = "ci.updated";
    std::string from_version;
    std::string to_version;
    base::Digest digest;
    base::Ref release;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("from_version", self.from_version);
        field("to_version", self.to_version);
        field("digest", self.digest);
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Item {
    static constexpr std::string_view table = "configuration_items";
    static constexpr std::string_view noun = "ci";
    using Event = std::variant<ItemCreated, ItemUpdated>;

    ItemId id;
    std::int64_t version = 0;
    std::string code;
    base::Words name;
    std::string kind;
    SystemId system;
    std::string environment;
    std::string installed_version;
    base::Digest digest;
    base::Ref release;  // that brought the installed version; 0 before the first
    access::PersonId updated_by;
    base::Instant updated_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("kind", self.kind);
        field("system", self.system);
        field("environment", self.environment);
        field("installed_version", self.installed_version);
        field("digest", self.digest);
        field("release", self.release);
        field("updated_by", self.updated_by);
        field("updated_at", self.updated_at);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.code);
        column("system", self.system);
    }
};
void apply(Item& item, const Item::Event& event);

// Refuses 422 `system.incomplete` with every missing field; `code` is letters, digits, `_`, `-`.
base::Result<std::vector<System::Event>> create(SystemCreated system);
// Refuses 422 `ci.incomplete` with every missing field, and `ci.bad_kind`.
base::Result<std::vector<Item::Event>> create(ItemCreated item);
// What a release left installed; nothing to do where version and digest stand there already.
// Refuses 422 `ci.without_version`.
base::Result<std::vector<Item::Event>> update(const Item& item, const std::string& version,
                                              const base::Digest& digest, base::Ref release,
                                              access::PersonId by, base::Instant now);

}  // namespace fangxing::cmdb
