// Inventories (安装清单): what is really installed in an environment, and how it differs from the
// library.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/library/library.h"

namespace fangxing::library {

struct InventoryTag;
using InventoryId = base::Id<InventoryTag>;

struct Installed {
    std::string name;
    std::string package_version;
    std::optional<base::Digest> digest;  // where the tool that looked can tell it
    std::string host;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("host", self.host);
    }
};
struct InventoryTaken {
    static constexpr std::string_view type = "inventory.taken";
    base::Ref system;
    std::string environment;
    std::vector<Installed> items;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("environment", self.environment);
        field("items", self.items);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Inventory {
    static constexpr std::string_view table = "inventories";
    static constexpr std::string_view noun = "inventory";
    using Event = std::variant<InventoryTaken>;

    InventoryId id;
    std::int64_t version = 0;
    InventoryTaken taken;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("taken", self.taken);
    }
    static void columns(auto& column, const auto& self) {
        column("system", self.taken.system);
        column("environment", self.taken.environment);
    }
};
void apply(Inventory& inventory, const Inventory::Event& event);

inline constexpr std::size_t most_installed = 5000;
// Refuses 422 `inventory.incomplete` with every missing field.
base::Result<std::vector<Inventory::Event>> take(InventoryTaken inventory);

enum class InstalledAs { not_in_library, not_approved, other_checksum, outdated };
constexpr auto names(InstalledAs) {
    return base::named<InstalledAs>({{InstalledAs::not_in_library, "not_in_library"},
                                     {InstalledAs::not_approved, "not_approved"},
                                     {InstalledAs::other_checksum, "other_checksum"},
                                     {InstalledAs::outdated, "outdated"}});
}
struct InstalledDifference {
    InstalledAs what = InstalledAs::not_in_library;
    Installed installed;
    std::string library_version;  // the newest that is approved there; empty: none
    static void describe(auto& field, auto& self) {
        field("what", self.what);
        field("installed", self.installed);
        field("library_version", self.library_version);
    }
};
// `entries`: all of that system. The newest is the one approved last.
std::vector<InstalledDifference> differences(const InventoryTaken& inventory,
                                             const std::vector<Entry>& entries);

}  // namespace fangxing::library
