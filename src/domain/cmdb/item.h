// Configuration items: what is installed where, by which release.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::cmdb {

struct SystemTag;
struct ItemTag;
using SystemId = base::Id<SystemTag>;
using ItemId = base::Id<ItemTag>;

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
// How it hangs together with others: `kind` is "depends_on", "part_of" or "runs_on".
struct ItemRelation {
    std::string kind;
    ItemId item;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("item", self.item);
    }
};
// Whose it is, and what it hangs together with; all of it at once.
struct ItemDescribed {
    static constexpr std::string_view type = "ci.described";
    access::PersonId owner;  // none: who owns its system
    std::vector<ItemRelation> relations;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("owner", self.owner);
        field("relations", self.relations);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Item {
    static constexpr std::string_view table = "configuration_items";
    static constexpr std::string_view noun = "ci";
    using Event = std::variant<ItemCreated, ItemUpdated, ItemDescribed>;

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
    access::PersonId owner;
    std::vector<ItemRelation> relations;

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
        field("owner", self.owner);
        field("relations", self.relations);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.code);
        column("system", self.system);
    }
    // What a release brought stands on its own timeline.
    static std::int64_t release_of(const Item& self) { return self.release.value; }
};
void apply(Item& item, const Item::Event& event);

}  // namespace fangxing::cmdb
