#include "app/bridge/attempt.h"

#include "app/bridge/acts.h"
#include "app/process_bridge.h"
#include "app/reading.h"

namespace fangxing::app {

base::Result<Attempt> open_attempt(Work& work, deployment::DeploymentId id) {
    auto deployment = TRY(work.get<deployment::Deployment>(id));
    const auto release = TRY(work.get<release::Release>({deployment.release.value}));
    const access::Place place{release.unit, release.system, {}, deployment.release};
    if (!ReleaseReader(work.store(), work.actor()).may_read(place)) {
        return base::refuse(base::Kind::not_found, "deployment.not_found", {{"id", id.text()}});
    }
    return Attempt{std::move(deployment), place};
}

base::Result<base::Json> save_attempt(Work& work, Attempt& attempt,
                                      base::Result<deployment::Events> events) {
    const auto decided = TRY(std::move(events));
    auto& deployment = attempt.deployment;
    if (!decided.empty()) {
        TRY(work.save(deployment, decided));
        TRY(deployment_changed(work, deployment));
    }
    return base::encode(AttemptAnswer{deployment.id, deployment.state, deployment.version});
}

bool leads(const access::Actor& actor, const access::Place& place) {
    return access::holds(actor, deployment::implementer_role, place) ||
           access::holds(actor, "release_supervisor", place) ||
           access::holds(actor, "release_manager", place);
}

base::Result<void> must_lead(Work& work, const Attempt& attempt) {
    if (leads(work.actor(), attempt.place)) return {};
    return base::refuse(base::Kind::forbidden, "deployment.not_responsible",
                        {{"person", std::string(deployment::implementer_role)}});
}

base::Result<std::vector<base::Reason>> unmet_now(Work& work,
                                                  const deployment::Deployment& deployment) {
    auto of = TRY(Case::open(work, {deployment.release.value}));
    auto reasons = TRY(unmet_to_deploy(of));
    const auto& valid = of.valid_clearance();
    // Issued anew while the attempt runs, it covers another plan or window than was begun under.
    if (valid && valid->id.value != deployment.clearance.value) {
        reasons.push_back({"clearance.superseded", "", {}});
    }
    return reasons;
}

base::Result<void> must_be_open(Work& work, const deployment::Deployment& deployment) {
    auto reasons = TRY(unmet_now(work, deployment));
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::conflict, "gate.unmet", {{"point", "deploy"}},
                        std::move(reasons));
}

}  // namespace fangxing::app
