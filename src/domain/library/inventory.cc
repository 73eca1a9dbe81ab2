#include "domain/library/inventory.h"

#include <algorithm>

namespace fangxing::library {
namespace {

const Entry* newest_of(const std::vector<Entry>& entries, const std::string& name) {
    const Entry* out = nullptr;
    for (const auto& each : entries) {
        if (each.name != name || each.state != State::approved || each.replaced_by) continue;
        if (!out || each.approved_at >= out->approved_at) out = &each;
    }
    return out;
}

std::optional<InstalledAs> judged(const Installed& installed, const std::vector<Entry>& entries,
                                  const Entry* newest) {
    const auto held = std::ranges::find_if(entries, [&](const Entry& each) {
        return each.name == installed.name && each.package_version == installed.package_version;
    });
    if (held == entries.end()) return InstalledAs::not_in_library;
    if (held->state != State::approved) return InstalledAs::not_approved;
    if (installed.digest && *installed.digest != held->digest) return InstalledAs::other_checksum;
    if (newest && newest->id != held->id) return InstalledAs::outdated;
    return std::nullopt;
}

}  // namespace

void apply(Inventory& inventory, const Inventory::Event& event) {
    inventory.taken = std::get<InventoryTaken>(event);
}

base::Result<std::vector<Inventory::Event>> take(InventoryTaken inventory) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, std::string code, std::string field) {
        if (!holds) reasons.push_back({std::move(code), std::move(field), {}});
    };
    demand(static_cast<bool>(inventory.system), "input.missing", "/system");
    demand(!inventory.environment.empty(), "input.missing", "/environment");
    demand(!inventory.items.empty(), "input.missing", "/items");
    demand(inventory.items.size() <= most_installed, "inventory.too_long", "/items");
    for (std::size_t n = 0; n < inventory.items.size(); ++n) {
        const auto at = "/items/" + std::to_string(n);
        demand(!inventory.items[n].name.empty(), "input.missing", at + "/name");
        demand(!inventory.items[n].package_version.empty(), "input.missing",
               at + "/package_version");
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "inventory.incomplete", {}, std::move(reasons));
    }
    return std::vector<Inventory::Event>{std::move(inventory)};
}

std::vector<InstalledDifference> differences(const InventoryTaken& inventory,
                                             const std::vector<Entry>& entries) {
    std::vector<InstalledDifference> out;
    for (const auto& each : inventory.items) {
        const auto* newest = newest_of(entries, each.name);
        const auto what = judged(each, entries, newest);
        if (what) out.push_back({*what, each, newest ? newest->package_version : ""});
    }
    return out;
}

}  // namespace fangxing::library
