// What moving a release to another version of its pack would meet; changes nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/bridge/migration.h"

namespace fangxing::app {

struct MigrationProblem {
    std::string code;
    base::Parameters parameters;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("parameters", self.parameters);
    }
};
struct MigrationAnswer {
    base::Digest from;
    base::Digest to;
    std::string version;
    std::vector<MigrationProblem> problems;  // empty: it can be done
    std::vector<MovedLine> moved;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("version", self.version);
        field("problems", self.problems);
        field("moved", self.moved);
    }
};
MigrationAnswer answer_of(const MigrationPlanned& planned);

struct PreviewMigration {
    static constexpr std::string_view act = "preview_migration";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = MigrationAnswer;

    release::ReleaseId release;
    std::string version;
    std::optional<std::map<std::string, std::string>> plan;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("version", self.version);
        field("plan", self.plan);
    }
};
// Refuses 403 `release.act_not_yours`, 404 `pack.version_not_found`.
base::Result<base::Json> carry_out(Work& work, const PreviewMigration& command);

}  // namespace fangxing::app
