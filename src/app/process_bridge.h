// The seam between a running deployment and the process that waits for it.
#pragma once

#include "app/work.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {

// After the deployment's row was saved: all forward steps done ends the job `fangxing:deploy`, all
// undoing done ends `fangxing:rollback`. A failed step leaves both waiting for a person.
base::Result<void> deployment_changed(Work& work, const deployment::Deployment& deployment);

}  // namespace fangxing::app
