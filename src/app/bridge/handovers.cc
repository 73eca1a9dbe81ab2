#include "app/bridge/handovers.h"

#include <algorithm>

#include "app/bridge/sites.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"

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

base::Result<void> note_handover(Case& of, const std::string& to, const std::string& about,
                                 const std::string& reference, const std::string& text) {
    auto& work = of.work();
    auto events = TRY(release::hand_over({.release = of.release().id,
                                          .to = to,
                                          .about = about,
                                          .site = {},
                                          .references = {reference},
                                          .text = text,
                                          .at = work.now()}));
    events.emplace_back(release::HandoverAnswered{{}, reference, {}, work.now()});
    release::Handover row;
    row.id = {work.fresh_id()};
    return work.add(row, events);
}

base::Result<void> hand_over_end(Case& of) {
    const auto& release = of.release();
    const auto made = of.work().where<release::Handover>("release", release.id.value);
    // The flow may have told project management itself, or change management.
    const bool is_told = std::ranges::any_of(made, [](const release::Handover& each) {
        return each.made.about == "finished" && each.made.site.empty();
    });
    if (is_told) return {};
    const bool is_good = release.end_state == release::EndState::closed;
    const auto about =
        is_good ? std::string("finished") : std::string(base::to_text(*release.end_state));
    for (const auto id : release.changes) {
        const auto change = of.work().find<change::Change>({id.value});
        if (!change) continue;
        TRY(note_handover(of, "change", about, change->number, release.end_reason));
    }
    return {};
}

base::Result<void> hand_over_configuration(Case& of) {
    std::string codes;
    for (const auto id : of.release().confirmed_items) {
        const auto item = of.work().find<cmdb::Item>({id.value});
        if (item) codes += (codes.empty() ? "" : ", ") + item->code;
    }
    const auto about = of.release().restored ? "restored" : "installed";
    return note_handover(of, "configuration", about, codes, {});
}

}  // namespace fangxing::app
