// Seats and signatures of a release: asked by the table of signatories, void where content changed.
#include <algorithm>

#include "app/bridge/absences.h"
#include "app/bridge/case.h"
#include "app/bridge/scope.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

struct WishedSeat {
    std::string panel;
    std::string step;
    access::UnitId unit;
};

// Rows of the decision `signatories`: {panel, step, units?}; one seat per unit.
std::vector<WishedSeat> asked_seats(const feel::Value& decided) {
    std::vector<WishedSeat> out;
    const auto* rows = decided.list();
    if (!rows) return out;
    for (const auto& row : *rows) {
        const auto* entries = row.context();
        if (!entries) continue;
        const auto* panel = entries->find("panel");
        const auto* step = entries->find("step");
        if (!panel || !panel->string() || !step || !step->string()) continue;
        const auto* units = entries->find("units");
        if (units && units->list()) {
            for (const auto& unit : *units->list()) {
                const auto id =
                    unit.string() ? access::UnitId::parse(*unit.string()) : std::nullopt;
                out.push_back({*panel->string(), *step->string(), id.value_or(access::UnitId{})});
            }
        } else {
            out.push_back({*panel->string(), *step->string(), {}});
        }
    }
    return out;
}

}  // namespace

std::vector<approval::Seat>& Case::seats() {
    if (!seats_) seats_ = work_.where<approval::Seat>("release", release_.id.value);
    return *seats_;
}

std::vector<approval::Approval>& Case::approvals() {
    if (!approvals_) approvals_ = work_.where<approval::Approval>("release", release_.id.value);
    return *approvals_;
}

base::Result<void> Case::refresh_seats() {
    const auto* model = pack_->deployment.decision("signatories");
    if (release_.submitted_at || !model) return {};
    const auto decided = dmn::evaluate(*model, "signatories", scope(), moment());
    TRY(keep_decided(work_, *pack_, release_.id, decided));
    const auto asked = asked_seats(decided.value);
    const auto is_seat_of = [](const WishedSeat& wish) {
        return [&](const approval::Seat& seat) {
            return seat.chair.step == wish.step && seat.chair.panel == wish.panel &&
                   (!wish.unit || seat.chair.place.unit == wish.unit);
        };
    };
    bool changed = false;
    for (auto& seat : seats()) {
        const bool still = std::ranges::any_of(
            asked, [&](const WishedSeat& wish) { return is_seat_of(wish)(seat); });
        if (still == !seat.dropped) continue;
        changed = true;
        TRY(work_.save(seat, {still ? approval::Seat::Event(approval::SeatAskedAgain{})
                                    : approval::Seat::Event(approval::SeatDropped{})}));
    }
    for (const auto& wish : asked) {
        if (std::ranges::any_of(seats(), is_seat_of(wish))) continue;
        const auto* rule = pack_->step(wish.step);
        if (!rule) continue;  // the pack's check before publishing names it
        access::Place where = place();
        if (wish.unit) where.unit = wish.unit;
        approval::Seat seat;
        seat.id = {work_.fresh_id()};
        TRY(work_.add(seat, {approval::SeatFrozen{release_.id, wish.panel, wish.step,
                                                  rule->role.literal, where, rule->signs}}));
        seats().push_back(std::move(seat));
        changed = true;
    }
    if (changed) scope_.reset();
    return {};
}

base::Result<void> Case::vacate(approval::Seat& seat, std::vector<std::string> sections) {
    const auto at = std::ranges::find(approvals(), seat.approval, &approval::Approval::id);
    if (at != approvals().end()) {
        TRY(work_.save(*at, {approval::Voided{std::move(sections), work_.now()}}));
    }
    TRY(work_.save(seat, {approval::SeatVacated{}}));
    scope_.reset();
    return {};
}

base::Result<void> Case::void_changed() {
    for (auto& seat : seats()) {
        if (!seat.approval) continue;
        const auto at = std::ranges::find(approvals(), seat.approval, &approval::Approval::id);
        if (at == approvals().end()) continue;
        auto changed = approval::changed_under(*at, release_);
        if (!changed.empty()) TRY(vacate(seat, std::move(changed)));
    }
    return {};
}

base::Result<void> Case::void_after_return() {
    const auto* settings = pack_->settings.context();
    const auto* rule = settings ? settings->find("after_rejection") : nullptr;
    const bool all = rule && rule->string() && *rule->string() == "all";
    if (!all) return {};
    for (auto& seat : seats()) {
        if (seat.approval) TRY(vacate(seat, {}));
    }
    return {};
}

// Re-sign tasks stand beside the diagram: tokens do not move, and there is no clearance until they
// are signed. While the release is back in preparation the flow itself will ask again.
base::Result<void> Case::settle_resigning() {
    const bool submitted = release_.submitted_at.has_value();
    bool open = false;
    for (const auto& seat : seats()) {
        if (seat.dropped || seat.approval || !submitted) continue;
        const auto asked = std::ranges::find_if(open_tasks(), [&](const release::Task& task) {
            return task.opened.seat.value == seat.id.value;
        });
        if (asked != open_tasks().end()) {
            open = open || asked->opened.resign;
            continue;
        }
        // Only a seat that had signed is asked again; one not yet reached waits for its token.
        const bool signed_before =
            std::ranges::any_of(approvals(), [&](const approval::Approval& each) {
                return each.statement.seat == seat.id &&
                       each.standing == approval::Standing::voided &&
                       each.statement.verdict == approval::Verdict::approve;
            });
        if (!signed_before) continue;
        const auto* rule = pack_->step(seat.chair.step);
        release::Task task;
        task.id = {work_.fresh_id()};
        TRY(work_.add(
            task, {release::TaskOpened{.release = release_.id,
                                       .instance = {},
                                       .element_key = 0,
                                       .element = {},
                                       .step = seat.chair.step,
                                       .code = rule ? rule->code : "",
                                       .name = {"补签", "sign again"},
                                       .kind = release::TaskKind::sign,
                                       .stage = release_.stage,
                                       .roles = {seat.chair.role},
                                       .place = seat.chair.place,
                                       .people = {},
                                       .seat = base::Ref{seat.id.value},
                                       .form = {},
                                       .work = {},
                                       .verdicts = {},
                                       .returns = rule ? rule->returns : std::vector<std::string>{},
                                       .due = std::nullopt,
                                       .round = release_.round,
                                       .resign = true,
                                       .asks_comment = false,
                                       .at = work_.now()}}));
        note_opened(task);
        TRY(offer_to_substitute(*this, task));
        open = true;
    }
    tell(release::mark_resigning(release_, open, work_.now()));
    return {};
}

}  // namespace fangxing::app
