#include "app/views/deployment.h"

#include <algorithm>

#include "app/bridge/appointments.h"
#include "app/bridge/attempt.h"
#include "domain/deployment/output.h"
#include "domain/release/release.h"
#include "domain/release/timing.h"

namespace fangxing::app {
namespace {

constexpr std::int64_t most_text = 200'000;

// By the same deciders that the commands ask.
std::vector<StepAction> actions_of(Work& work, const Attempt& attempt) {
    const auto& it = attempt.deployment;
    const auto actor = actor_at_hand(work, it);
    std::vector<StepAction> out;
    const auto offer = [&](const base::Result<deployment::Events>& decided, const char* act,
                           bool back, std::optional<int> index) {
        if (decided) out.push_back({act, back, index});
    };
    if (access::authorize(actor, access::Permission::take_part)) {
        offer(deployment::pause(it, actor, work.now()), "pause_deployment", false, {});
        if (leads(actor, attempt.place)) {
            offer(deployment::go_on(it, actor, work.now()), "continue_deployment", false, {});
        }
        for (const bool back : {false, true}) {
            const auto count = static_cast<int>((back ? it.back : it.forward).size());
            for (int index = 0; index < count; ++index) {
                offer(deployment::retry_step(it, back, index, actor, attempt.place, work.now()),
                      "retry_step", back, index);
                offer(deployment::confirm_manual_step(it, back, index, true, {}, actor,
                                                      attempt.place, work.now()),
                      "confirm_manual_step", back, index);
            }
        }
    }
    return out;
}

// Steps are planned as far from the start as the plan has them, also where the start was moved.
void move_along(Work& work, deployment::Deployment& deployment) {
    const auto release = work.find<release::Release>({deployment.release.value});
    if (!release) return;
    const auto by = release::moved_by(*release);
    for (auto& run : deployment.forward) {
        if (run.plan.start) run.plan.start = *run.plan.start + by;
        if (run.plan.end) run.plan.end = *run.plan.end + by;
    }
}

// The piece in which the byte lies, or the end.
auto piece_at(const deployment::Output& output, std::int64_t from) {
    return std::ranges::find_if(output.pieces, [&](const deployment::OutputPiece& piece) {
        return from < piece.offset + piece.size;
    });
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const OneDeployment& view) {
    const auto attempt = TRY(open_attempt(work, view.deployment));
    DeploymentView out;
    out.deployment = attempt.deployment;
    out.version = attempt.deployment.version;
    if (const auto due = deployment::next(attempt.deployment)) {
        out.next_back = due->back;
        out.next_index = due->index;
        if (!due->back) {
            for (const auto& reason : TRY(unmet_now(work, attempt.deployment))) {
                out.waits_for.push_back({reason.code, reason.parameters});
            }
        }
    }
    out.actions = actions_of(work, attempt);
    move_along(work, out.deployment);
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const Deployments& view) {
    DeploymentList list;
    for (const auto& row : work.where<deployment::Deployment>("release", view.release.value)) {
        TRY(open_attempt(work, row.id));
        const auto done =
            std::ranges::count(row.forward, deployment::StepState::done, &deployment::Run::state);
        list.items.push_back({row.id, row.attempt, row.state, static_cast<int>(row.forward.size()),
                              static_cast<int>(done), row.started_at, row.ended_at});
    }
    return base::written(list);
}

base::Result<base::JsonText> look(Work& work, const StepLog& view) {
    const auto attempt = TRY(open_attempt(work, view.deployment));
    const auto* run = deployment::run_at(attempt.deployment, view.back.value_or(false), view.index);
    if (!run) return base::refuse(base::Kind::not_found, "deployment.no_such_step");
    StepLogView out;
    const auto kept = run->nonce.empty()
                          ? std::vector<deployment::Output>{}
                          : work.where<deployment::Output>("nonce", run->nonce, 0, 1);
    if (kept.empty()) return base::written(out);
    const auto& output = kept.front();
    out.size = output.size;
    out.from = out.next = std::clamp<std::int64_t>(view.from.value_or(0), 0, output.size);
    for (auto piece = piece_at(output, out.from); piece != output.pieces.end(); ++piece) {
        if (out.next - out.from >= most_text) break;
        // Pieces end between characters; an address inside one begins at the piece.
        if (out.text.empty()) out.from = piece->offset;
        out.text += work.system().blobs.get(piece->digest);
        out.next = piece->offset + piece->size;
    }
    return base::written(out);
}

}  // namespace fangxing::app
