// What a person does about an incident of a release's processes.
#include <algorithm>

#include "app/bridge/case.h"
#include "base/ensure.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

Running& holder_of(Family& family, const release::Incident& incident) {
    auto* of = family.find(incident.raised.instance);
    base::ensure(of != nullptr, "an incident has its process");
    return *of;
}

// Where its token stands; 0 when it stands nowhere any more, which the engine refuses.
engine::Key owner_of(const Running& of, const release::Incident& incident) {
    const auto& all = of.row.instance.incidents;
    const auto found = std::ranges::find(all, incident.id.value, &engine::Incident::key);
    return found == all.end() ? 0 : found->owner;
}

}  // namespace

base::Result<void> Case::retry_incident(const release::Incident& incident,
                                        const base::Json& variables) {
    auto& of = holder_of(family_, incident);
    resolving_ =
        Resolving{incident.id.value, {release::Resolution::retried, {}, {}, variables, {}, {}}};
    return drive(of, engine::Retry{incident.id.value, feel::from_json(variables)}, "retry");
}

base::Result<void> Case::move_incident(const release::Incident& incident,
                                       const std::string& element) {
    auto& of = holder_of(family_, incident);
    resolving_ =
        Resolving{incident.id.value, {release::Resolution::moved, {}, element, {}, {}, {}}};
    TRY(drive(of, engine::Move{owner_of(of, incident), element}, "move"));
    return must_go_on();
}

base::Result<void> Case::withdraw_incident(const release::Incident& incident) {
    auto& of = holder_of(family_, incident);
    resolving_ = Resolving{incident.id.value, {release::Resolution::withdrawn, {}, {}, {}, {}, {}}};
    TRY(drive(of, engine::Withdraw{owner_of(of, incident)}, "withdraw"));
    return must_go_on();
}

base::Result<void> Case::must_go_on() {
    if (!release_.is_open() || family_.is_running()) return {};
    // Nothing would be left of the process: whoever wants that cancels the release.
    return base::refuse(base::Kind::conflict, "incident.last_token");
}

}  // namespace fangxing::app
