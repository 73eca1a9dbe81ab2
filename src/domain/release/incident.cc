#include "domain/release/incident.h"

#include "domain/release/demands.h"

namespace fangxing::release {

void apply(Incident& incident, const Incident::Event& event) {
    struct Apply {
        Incident& incident;
        void operator()(const IncidentRaised& each) const { incident.raised = each; }
        void operator()(const IncidentResolved& each) const {
            incident.resolved = each;
            incident.state = IncidentState::resolved;
        }
    };
    std::visit(Apply{incident}, event);
}

base::Result<void> may_resolve(const Incident& incident, const Release& release,
                               const std::string& reason) {
    if (incident.state != IncidentState::open) {
        return base::refuse(base::Kind::conflict, "incident.already_resolved");
    }
    TRY(must_be_open(release));
    if (release.held_because) return base::refuse(base::Kind::conflict, "release.held");
    return must_have_reason(reason);
}

}  // namespace fangxing::release
