// One step of a process: a trigger in, events and wants out; pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "process/engine/deployment.h"
#include "process/engine/event.h"
#include "process/engine/instance.h"
#include "process/engine/trigger.h"
#include "process/engine/want.h"

namespace fangxing::engine {

// The world as one step may see it. `context` holds the host's read-only names: they win over
// variables and are asked for at each evaluation. Ids must be fresh and rising.
struct Moment {
    base::Instant now;
    std::string zone = "Asia/Shanghai";
    const feel::Scope& context;
    std::function<Key()> fresh_id;
};

struct Outcome {
    std::vector<Event> events;
    std::vector<Want> wants;
    bool heard = true;  // false: no one awaited that message, signal, error or escalation
    Instance after;     // the instance with all events applied
};

// Applying `events` in order to what the instance was gives `after`. Hand it over by move where it
// is not needed again, refused or not.
base::Result<Outcome> step(const Deployment& deployment, Instance instance, const Trigger& trigger,
                           const Moment& moment);

}  // namespace fangxing::engine
