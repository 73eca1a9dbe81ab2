// A release goes on with another version of its pack, by an explicit plan (INV-22).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/commands/preview_migration.h"

namespace fangxing::app {

struct MigrateRelease {
    static constexpr std::string_view act = "migrate_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = MigrationAnswer;

    release::ReleaseId release;
    std::string version;
    std::optional<std::map<std::string, std::string>> plan;  // elements that have other ids there
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("version", self.version);
        field("plan", self.plan);
        field("reason", self.reason);
    }
};
// Refuses 403 `release.act_not_yours`, 404 `pack.version_not_found`, 422 `reason.missing`, 409
// `migration.refused` with every reason.
base::Result<base::Json> carry_out(Work& work, const MigrateRelease& command);

}  // namespace fangxing::app
