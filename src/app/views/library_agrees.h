// How the library agrees with the configuration database and with what is installed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/page.h"
#include "domain/cmdb/reconciliation.h"
#include "domain/library/inventory.h"

namespace fangxing::app {

struct SoftwareView {
    cmdb::Software software;
    std::vector<std::string> actions;  // "correct_software", "remove_software"
    static void describe(auto& field, auto& self) {
        field("software", self.software);
        field("actions", self.actions);
    }
};
struct SoftwareVersions {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<SoftwareView>;

    std::optional<base::Ref> system;
    std::optional<library::EntryId> entry;
    std::optional<bool> removed;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("entry", self.entry);
        field("removed", self.removed);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const SoftwareVersions& view);

// As it stands at this moment; nothing is kept.
struct LibraryDifferences {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = cmdb::Compared;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const LibraryDifferences& view);

struct Reconciliations {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<cmdb::Reconciliation>;

    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Reconciliations& view);

struct OneReconciliation {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = cmdb::Reconciliation;

    cmdb::ReconciliationId reconciliation;
    static void describe(auto& field, auto& self) { field("reconciliation", self.reconciliation); }
};
base::Result<base::JsonText> look(Work& work, const OneReconciliation& view);

// The newest inventory of a system's environment against the library as it is now.
struct EnvironmentDifferences {
    library::InventoryId inventory;
    base::Ref system;
    std::string environment;
    base::Instant taken_at;
    std::int64_t installed = 0;
    std::vector<library::InstalledDifference> differences;
    static void describe(auto& field, auto& self) {
        field("inventory", self.inventory);
        field("system", self.system);
        field("environment", self.environment);
        field("taken_at", self.taken_at);
        field("installed", self.installed);
        field("differences", self.differences);
    }
};
struct InventoryAnswer {
    std::vector<EnvironmentDifferences> items;  // by system and environment
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct InventoryDifferences {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = InventoryAnswer;

    std::optional<base::Ref> system;
    std::optional<std::string> environment;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("environment", self.environment);
    }
};
base::Result<base::JsonText> look(Work& work, const InventoryDifferences& view);

}  // namespace fangxing::app
