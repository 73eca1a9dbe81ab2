#include "app/views/legal_holds.h"

namespace fangxing::app {

std::optional<HolderLine> holder_line(Work& work, access::PersonId id) {
    const auto person = id ? work.find<access::Person>(id) : std::nullopt;
    if (!person) return std::nullopt;
    return HolderLine{person->id, person->login, person->name};
}

HoldLine hold_line(Work& work, const retention::Hold& hold) {
    HoldLine out;
    out.id = hold.id;
    out.release = hold.placed.release;
    if (const auto release = work.find<release::Release>({hold.placed.release.value})) {
        out.release_number = release->number;
        out.release_title = release->title;
    }
    out.person = holder_line(work, hold.placed.person);
    out.reason = hold.placed.reason;
    out.placed_by = holder_line(work, hold.placed.by);
    out.placed_at = hold.placed.at;
    if (hold.lifted) {
        out.lifted_because = hold.lifted->reason;
        out.lifted_by = holder_line(work, hold.lifted->by);
        out.lifted_at = hold.lifted->at;
    }
    if (retention::lift(hold, "?", work.actor(), work.now())) {
        out.actions.emplace_back("lift_legal_hold");
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const LegalHolds& view) {
    Columns columns;
    if (view.standing) columns.emplace_back("stands", std::int64_t{*view.standing ? 1 : 0});
    return base::written(page_of_newest<retention::Hold>(
        work, columns, view.after, view.limit,
        [&](const retention::Hold& hold) { return hold_line(work, hold); }));
}

base::Result<base::JsonText> look(Work& work, const ReleaseHolds& view) {
    TRY(Case::open(work, view.release));
    ReleaseHoldsView out;
    const auto holds = work.newest<retention::Hold>("release", view.release.value, 100);
    for (const auto& each : holds) out.items.push_back(hold_line(work, each));
    if (retention::may_hold(work.actor())) out.actions.emplace_back("place_legal_hold");
    return base::written(out);
}

}  // namespace fangxing::app
