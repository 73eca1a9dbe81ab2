// Systems, configuration items and what is really installed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"
#include "domain/cmdb/item.h"

namespace fangxing::cmdb {

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
    base::Ref live_release;  // that brought it

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("unit", self.unit);
        field("owner", self.owner);
        field("live_version", self.live_version);
        field("live_release", self.live_release);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.code);
        column("unit", self.unit);
    }
};
void apply(System& system, const System::Event& event);

// Refuses 422 `system.incomplete` with every missing field; `code` is letters, digits, `_`, `-`.
base::Result<std::vector<System::Event>> create(SystemCreated system);
// Refuses 422 `ci.incomplete` with every missing field, and `ci.bad_kind`.
base::Result<std::vector<Item::Event>> create(ItemCreated item);
// Refuses 422 `ci.bad_relation` at each of an unknown kind or to itself.
base::Result<std::vector<Item::Event>> describe_item(const Item& item, ItemDescribed described);
// What a release left installed; nothing to do where version and digest stand there already.
// Refuses 422 `ci.without_version`.
base::Result<std::vector<Item::Event>> update(const Item& item, const std::string& version,
                                              const base::Digest& digest, base::Ref release,
                                              access::PersonId by, base::Instant now);

}  // namespace fangxing::cmdb
