#include "app/commands/hand_out_ticket.h"

#include <algorithm>

#include "app/bridge/attempt.h"
#include "app/dsse.h"
#include "app/process_bridge.h"
#include "domain/clearance/clearance.h"
#include "domain/deployment/cleared.h"

namespace fangxing::app {
namespace {

using deployment::Deployment;
using deployment::Run;
using deployment::StepState;

// From the signing to the start of the step.
constexpr base::Duration to_begin = std::chrono::minutes(2);
// Beyond its own time, a step that nobody reports is unknown.
constexpr base::Duration to_report = std::chrono::minutes(15);

// The clearance as it was signed; its envelope is what the ticket carries.
base::Result<deployment::Cleared> cleared_by(const std::string& envelope) {
    const auto malformed = [] { return base::refuse(base::Kind::conflict, "clearance.malformed"); };
    const auto json = base::parse_json(envelope, {.bytes = std::size_t{16} << 20});
    const auto payload = json ? base::from_base64(json->text("payload")) : std::nullopt;
    if (!payload) return malformed();
    return deployment::read_statement(*payload);
}

class Handing {
  public:
    Handing(Work& work, const HandOutTicket& command) : work_(work), command_(command) {}

    base::Result<TicketAnswer> look() {
        for (const auto* state : {"running", "rolling_back", "paused"}) {
            for (auto& each : work_.where<Deployment>("state", std::string(state))) {
                if (TRY(hand_out(each))) return answer_;
            }
        }
        answer_.now = work_.now();
        return answer_;
    }

  private:
    base::Result<bool> hand_out(Deployment& attempt) {
        for (const bool back : {false, true}) {
            const auto& runs = back ? attempt.back : attempt.forward;
            for (int index = 0; index < static_cast<int>(runs.size()); ++index) {
                const auto& run = runs[static_cast<std::size_t>(index)];
                if (run.state != StepState::running || is_held(run)) continue;
                if (TRY(look_after(attempt, run, back, index))) return true;
            }
        }
        const auto due = deployment::next(attempt);
        if (!due) return false;
        const auto& run = *deployment::run_at(attempt, due->back, due->index);
        if (run.plan.kind == deployment::StepKind::manual) return false;
        if (!due->back && !TRY(unmet_now(work_, attempt)).empty()) return false;
        const auto nonce = base::base64url(work_.system().random.bytes(24));
        auto started = TRY(deployment::start_step(attempt, due->back, due->index, nonce,
                                                  command_.executor, work_.now()));
        if (!TRY(sign(attempt, due->back, due->index, nonce))) return false;
        TRY(work_.save(attempt, started));
        return true;
    }

    bool is_held(const Run& run) const {
        return run.executor == command_.executor &&
               std::ranges::find(command_.held, run.nonce) != command_.held.end();
    }

    // A running step that this process does not know, or that another one keeps.
    base::Result<bool> look_after(Deployment& attempt, const Run& run, bool back, int index) {
        const bool lost_on_the_way = run.executor == command_.executor;
        const bool goes_on = back ? attempt.state == deployment::State::rolling_back
                                  : attempt.state == deployment::State::running;
        if (lost_on_the_way && goes_on && (back || TRY(unmet_now(work_, attempt)).empty())) {
            return sign(attempt, back, index, run.nonce);
        }
        const base::Duration own = std::chrono::seconds(run.plan.timeout_s);
        if (!lost_on_the_way && work_.now() < run.started_at + own + to_report) return false;
        const deployment::StepEnded lost{.back = back,
                                         .index = index,
                                         .state = StepState::unknown,
                                         .exit_code = 0,
                                         .why = lost_on_the_way ? "ticket_lost" : "executor_lost",
                                         .output = {},
                                         .nonce = run.nonce,
                                         .by = {},
                                         .at = work_.now()};
        TRY(work_.save(attempt, TRY(deployment::end_step(attempt, lost))));
        TRY(deployment_changed(work_, attempt));
        return false;
    }

    // False where the clearance as signed does not cover the step: somebody altered what lies in
    // the database (SEC-16). Nothing is handed out, and the attempt shows that it stands still.
    base::Result<bool> sign(const Deployment& attempt, bool back, int index,
                            const std::string& nonce) {
        const auto clearance = TRY(work_.get<clearance::Clearance>({attempt.clearance.value}));
        const auto cleared = TRY(cleared_by(clearance.issued.envelope));
        const auto& run = *deployment::run_at(attempt, back, index);
        const base::Duration own = std::chrono::seconds(run.plan.timeout_s);
        deployment::Ticket ticket{.deployment = base::Ref{attempt.id.value},
                                  .release = attempt.release,
                                  .clearance = attempt.clearance,
                                  .back = back,
                                  .index = index,
                                  .attempt = run.attempts,
                                  .step = run.plan,
                                  .targets = {},
                                  .artifacts = cleared.artifacts,
                                  .clearance_envelope = clearance.issued.envelope,
                                  .not_before = work_.now(),
                                  .not_after = work_.now() + own + to_begin,
                                  .nonce = nonce};
        std::ranges::copy_if(cleared.targets, std::back_inserter(ticket.targets),
                             [&](const auto& target) { return target.code == run.plan.target; });
        if (!deployment::must_cover(cleared, ticket, work_.now())) return false;
        const auto envelope =
            sign_envelope(work_.system().signer, deployment::ticket_type, base::encode(ticket));
        answer_.now = work_.now();
        answer_.ticket = TRY(base::parse_json(envelope, {.bytes = std::size_t{16} << 20}));
        answer_.step = TicketStep{nonce, attempt.id, back, index};
        return true;
    }

    Work& work_;
    const HandOutTicket& command_;
    TicketAnswer answer_;
};

}  // namespace

base::Result<base::Json> carry_out(Work& work, const HandOutTicket& command) {
    if (command.executor.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"input.missing", "/executor", {}}});
    }
    return base::encode(TRY(Handing(work, command).look()));
}

}  // namespace fangxing::app
