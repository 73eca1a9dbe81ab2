#include "app/bridge/handovers.h"

#include "app/bridge/sites.h"
#include "domain/change/change.h"

namespace fangxing::app {

base::Result<void> hand_over(Case& of, const WaitingJob& job) {
    const auto named = [&](const char* name) {
        const auto header = job.headers.find(name);
        return header == job.headers.end() ? job.inputs.text(name) : header->second;
    };
    release::HandedOver made{.release = of.release().id,
                             .to = named("to"),
                             .about = named("about"),
                             .site = named("site"),
                             .references = {},
                             .text = named("text"),
                             .at = of.work().now()};
    const auto& project = of.release().project;
    if (made.to == "project" && !project.empty()) made.references.push_back(project);
    for (const auto id : of.release().changes) {
        const auto change = of.work().find<change::Change>({id.value});
        if (made.to != "project" && change) made.references.push_back(change->number);
    }
    release::Handover row;
    row.id = {of.work().fresh_id()};
    return of.work().add(row, TRY(release::hand_over(std::move(made))));
}

}  // namespace fangxing::app
