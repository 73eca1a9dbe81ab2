// Moves a running instance onto another version of its process, by an explicit plan that is checked
// as a whole before anything changes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "process/bpmn/model.h"
#include "process/engine/event.h"

namespace fangxing::engine {

// Element of the old version -> element of the new one; those that keep their id need no entry.
using MigrationPlan = std::map<std::string, std::string, std::less<>>;

struct Migration {
    // Why it cannot be done, all at once; each names its element:
    // `migration.unknown_source`, `migration.unknown_target`, `migration.element_missing`,
    // `migration.kind_differs`, `migration.scope_differs`, `migration.loop_differs`,
    // `migration.trigger_differs`, `migration.trigger_added`, `migration.trigger_removed`,
    // `migration.work_differs`, `migration.flow_missing`, `migration.compensating`.
    std::vector<base::Reason> problems;
    Migrated event;                                          // to be applied where there are none
    std::vector<std::pair<std::string, std::string>> moved;  // elements at which something stands
};

// Each element at which something lives, waits or is kept must come to one of the same kind, in the
// same scope, with the same loop and the same triggers armed; tokens at joins go by the id of their
// flow. What is just being undone cannot be moved.
Migration plan_migration(const bpmn::Process& from, const bpmn::Process& to,
                         const Instance& instance, const MigrationPlan& plan);

}  // namespace fangxing::engine
