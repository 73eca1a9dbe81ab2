#include "app/views/library_agrees.h"

#include <map>
#include <tuple>

#include "app/bridge/library.h"

namespace fangxing::app {
namespace {

SoftwareView software_view(Work& work, const cmdb::Software& software) {
    SoftwareView out{software, {}};
    const bool may = access::authorize(work.actor(), access::Permission::manage_cmdb).has_value();
    if (may && !software.removed) out.actions = {"correct_software", "remove_software"};
    return out;
}

// Those that stand; the newest of each system and environment is the last that is met.
std::map<std::tuple<std::int64_t, std::string>, library::Inventory> newest_inventories(
    Work& work, const InventoryDifferences& view) {
    std::map<std::tuple<std::int64_t, std::string>, library::Inventory> out;
    auto all = view.system ? work.where<library::Inventory>("system", view.system->value)
                           : every<library::Inventory>(work);
    for (auto& each : all) {
        if (view.environment && each.taken.environment != *view.environment) continue;
        const std::tuple key{each.taken.system.value, each.taken.environment};
        out[key] = std::move(each);
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const SoftwareVersions& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    if (view.entry) columns.emplace_back("entry", view.entry->value);
    columns.emplace_back("removed", std::int64_t{view.removed.value_or(false) ? 1 : 0});
    return base::written(page_of_newest<cmdb::Software>(
        work, columns, view.after, view.limit,
        [&](const cmdb::Software& each) { return software_view(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const LibraryDifferences&) {
    return base::written(cmdb::compare(every<library::Entry>(work), every<cmdb::Software>(work)));
}

base::Result<base::JsonText> look(Work& work, const Reconciliations& view) {
    return base::written(page_of_newest<cmdb::Reconciliation>(
        work, {}, view.after, view.limit, [](const cmdb::Reconciliation& each) { return each; }));
}

base::Result<base::JsonText> look(Work& work, const OneReconciliation& view) {
    return base::written(TRY(work.get<cmdb::Reconciliation>(view.reconciliation)));
}

base::Result<base::JsonText> look(Work& work, const InventoryDifferences& view) {
    InventoryAnswer out;
    const auto newest = newest_inventories(work, view);
    for (const auto& [key, inventory] : newest) {
        const auto& taken = inventory.taken;
        const auto entries = work.where<library::Entry>("system", taken.system.value);
        out.items.push_back({inventory.id, taken.system, taken.environment, taken.at,
                             static_cast<std::int64_t>(taken.items.size()),
                             library::differences(taken, entries)});
    }
    return base::written(out);
}

}  // namespace fangxing::app
