#include "app/views/release.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/records.h"

namespace fangxing::app {
namespace {

std::vector<StageLine> stage_line(Case& of) {
    const auto* now = of.pack().stage(of.release().stage);
    std::vector<StageLine> out;
    for (const auto& stage : of.pack().stages) {
        if (!stage.line) continue;
        const bool before = now && stage.rank < now->rank;
        const bool current = now && stage.id == now->id;
        out.push_back({stage.id, stage.name,
                       !of.release().is_open() || before ? "done"
                       : current                         ? "current"
                                                         : "coming"});
    }
    return out;
}

void add_missing(std::vector<MissingLine>& out, const char* point,
                 const std::vector<base::Reason>& reasons) {
    for (const auto& reason : reasons) out.push_back({point, reason.code, reason.parameters});
}

// What blocks now: the point that the release works towards.
base::Result<std::vector<MissingLine>> missing_of(Case& of) {
    std::vector<MissingLine> out;
    const auto& release = of.release();
    if (!release.is_open()) return out;
    const auto facts = [&](clearance::Point point) { return of.facts(point); };
    if (release.confirmed || release.restored) {
        const auto at_end = TRY(facts(clearance::Point::close));
        add_missing(out, "close", clearance::unmet(clearance::Point::close, at_end));
    } else if (!release.submitted_at) {
        const auto before = TRY(facts(clearance::Point::submit));
        add_missing(out, "submit", clearance::unmet(clearance::Point::submit, before));
    } else if (!release.deployment) {
        const auto before = TRY(facts(clearance::Point::deploy));
        add_missing(out, "deploy", clearance::unmet(clearance::Point::deploy, before));
    }
    return out;
}

std::vector<RecordLine> records_of(Case& of) {
    std::vector<RecordLine> out;
    for (const auto& [kind, schema] : of.pack().records) {
        const auto row = find_record(of, kind);
        out.push_back(
            {kind, schema.title(), row ? row->revision : 0, row ? row->complete_revision : 0,
             row ? std::string(base::to_text(row->state)) : "absent", row ? row->version : 0});
    }
    return out;
}

}  // namespace

base::Result<base::Json> look(Work& work, const OneRelease& view) {
    auto of = TRY(Case::open(work, view.release));
    ReleaseView out;
    out.release = of.release();
    out.version = of.release().version;
    if (const auto* stage = of.pack().stage(of.release().stage)) out.stage_name = stage->name;
    out.stages = stage_line(of);
    for (const auto& task : of.open_tasks()) {
        out.tasks.push_back(task_line(task, of.release(), work.now()));
    }
    for (const auto& seat : of.seats()) {
        if (seat.dropped) continue;
        out.seats.push_back({seat.id, seat.chair.panel, seat.chair.step, seat.chair.role,
                             seat.chair.place.unit, seat.approval ? "signed" : "waiting",
                             seat.approval ? std::optional(seat.approval) : std::nullopt});
    }
    out.records = records_of(of);
    out.missing = TRY(missing_of(of));
    out.clearance = of.valid_clearance();
    out.actions = actions_on(of);
    return base::encode(out);
}

}  // namespace fangxing::app
