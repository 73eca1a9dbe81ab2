#include "app/bridge/clearance_text.h"

#include "app/dsse.h"
#include "domain/deployment/cleared.h"
#include "domain/deployment/target.h"

namespace fangxing::app {

base::Result<std::string> clearance_envelope(Work& work, const release::Release& release,
                                             clearance::ClearanceId id,
                                             const clearance::Issued& issued) {
    deployment::Cleared cleared{.id = base::Ref{id.value},
                                .release = base::Ref{release.id.value},
                                .steps = {},
                                .targets = {},
                                .artifacts = {},
                                .window_start = issued.from,
                                .window_end = issued.to,
                                .expires_at = issued.to};
    if (const auto* steps = release::fact(release, "plan.steps")) {
        cleared.steps = TRY(deployment::read_plan(*steps));
    }
    for (const auto& code : issued.targets) {
        const auto rows = work.where<deployment::Target>("code", code, 0, 1);
        if (rows.empty()) continue;  // `targets_known` has refused that before
        const auto& target = rows.front();
        cleared.targets.push_back(
            {target.code, target.host, target.port, target.user, target.host_key});
    }
    for (const auto& subject : issued.subjects) {
        cleared.artifacts.push_back({subject.name, subject.digest});
    }
    auto predicate = base::encode(cleared);
    predicate.put("number", release.number);
    return sign_envelope(work.system().signer, clearance::statement_type,
                         clearance::statement(issued, std::move(predicate)));
}

}  // namespace fangxing::app
