// One attempt at a release as people and the deployment process act on it.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {

struct AttemptAnswer {
    deployment::DeploymentId id;
    deployment::State state = deployment::State::running;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("state", self.state);
        field("version", self.version);
    }
};

struct Attempt {
    deployment::Deployment deployment;
    access::Place place;  // of its release
};

// Refuses 404 `deployment.not_found`, also where the person may not read its release.
base::Result<Attempt> open_attempt(Work& work, deployment::DeploymentId id);

// Saves what was decided, and tells the process that waits for the end.
base::Result<base::Json> save_attempt(Work& work, Attempt& attempt,
                                      base::Result<deployment::Events> events);

// Leading an attempt is the implementer's, the supervisor's and the manager's. Refuses 403
// `deployment.not_responsible`.
base::Result<void> must_lead(Work& work, const Attempt& attempt);
bool leads(const access::Actor& actor, const access::Place& place);

// All that keeps forward steps from going on just now: clearance, window, freeze, hold (INV-06,
// INV-24). Empty: the next step may be carried out.
base::Result<std::vector<base::Reason>> unmet_now(Work& work,
                                                  const deployment::Deployment& deployment);
// Refuses 409 `gate.unmet` with every reason.
base::Result<void> must_be_open(Work& work, const deployment::Deployment& deployment);

}  // namespace fangxing::app
