#include "domain/clearance/gates/gates.h"
#include "domain/release/attempt.h"

namespace fangxing::clearance::gates {

void deployed(const Facts& facts, Reasons& reasons) {
    if (!facts.release.deployed_at) reasons.push_back({"gate.not_deployed", "", {}});
}

// S0-14, INV-07: every changed item stands in the CMDB as it was really deployed or restored.
void cmdb_confirmed(const Facts& facts, Reasons& reasons) {
    for (const auto item : release::unconfirmed_items(facts.release)) {
        reasons.push_back({"gate.item_not_confirmed", "", {{"item", item.text()}}});
    }
}

void attempt_over(const Facts& facts, Reasons& reasons) {
    if (facts.deployment_open) reasons.push_back({"gate.attempt_not_over", "", {}});
}

// S0-45: work that was arranged for afterwards is done before a success is closed.
void followups_done(const Facts& facts, Reasons& reasons) {
    if (!facts.release.confirmed) return;
    for (const auto& what : facts.open_followups) {
        reasons.push_back({"gate.followup_open", "", {{"what", what}}});
    }
}

}  // namespace fangxing::clearance::gates
