// A release goes on with another version of its pack: planned and checked as a whole, then done.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/bridge/case.h"

namespace fangxing::app {

// An element at which something stands, and where it would go on.
struct MovedLine {
    std::string process;
    std::string from;
    std::string to;
    static void describe(auto& field, auto& self) {
        field("process", self.process);
        field("from", self.from);
        field("to", self.to);
    }
};
struct MigrationPlanned {
    release::Migrated event;
    std::shared_ptr<const Pack> pack;
    std::vector<base::Reason> problems;  // empty: it can be done
    std::vector<MovedLine> moved;
    std::vector<PlannedMove> moves;
};

// To the version of the release's own pack; `plan` names elements that have other ids there. The
// domain's refusals (`release::migrate`) are among the problems. Refuses 404
// `pack.version_not_found`.
base::Result<MigrationPlanned> plan_release(Case& of, const std::string& version,
                                            const std::map<std::string, std::string>& plan,
                                            const std::string& reason);

}  // namespace fangxing::app
