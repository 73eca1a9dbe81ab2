// One attempt at putting a release into production: its steps, their results, and its undoing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"
#include "domain/deployment/events.h"

namespace fangxing::deployment {

struct DeploymentTag;
using DeploymentId = base::Id<DeploymentTag>;

struct Deployment;
// Whose hand the next step waits for: the person's login, the empty text where it is anybody's who
// implements, nothing where no manual step is next.
std::optional<std::string> hand(const Deployment& deployment);

struct Deployment {
    static constexpr std::string_view table = "deployments";
    static constexpr std::string_view noun = "deployment";
    using Event = DeploymentEvent;

    DeploymentId id;
    std::int64_t version = 0;
    base::Ref release;
    base::Ref clearance;
    base::Ref instance;             // the process whose steps these are
    std::int64_t job = 0;           // waits there for the end of the forward steps
    std::int64_t rollback_job = 0;  // waits for the end of the undoing
    int attempt = 1;
    State state = State::running;
    std::vector<Run> forward;
    std::vector<Run> back;
    base::Instant started_at;
    base::Instant ended_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("clearance", self.clearance);
        field("instance", self.instance);
        field("job", self.job);
        field("rollback_job", self.rollback_job);
        field("attempt", self.attempt);
        field("state", self.state);
        field("forward", self.forward);
        field("back", self.back);
        field("started_at", self.started_at);
        field("ended_at", self.ended_at);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.release);
        column("state", self.state);
        column("hand", hand(self));
    }
    static std::int64_t release_of(const Deployment& self) { return self.release.value; }
};
void apply(Deployment& deployment, const Deployment::Event& event);

// The next step to carry out, in order (INV-16); nothing while one runs, is unknown or failed, or
// when paused, or when all are done. A repeatable step of unknown result comes again, a few times.
struct Next {
    bool back = false;
    int index = 0;
};
std::optional<Next> next(const Deployment& deployment);

// The run of that list and index, or null.
const Run* run_at(const Deployment& deployment, bool back, int index);

using Events = std::vector<Deployment::Event>;

base::Result<Events> start(DeploymentStarted start);
// Hands an automatic step out. Refuses 409 `deployment.no_next_step`, `deployment.not_its_turn`,
// `deployment.manual_step`.
base::Result<Events> start_step(const Deployment& deployment, bool back, int index,
                                const std::string& nonce, const std::string& executor,
                                base::Instant now);
// Of an automatic step, from the deployment process: the same end twice changes nothing, and a
// late one replaces `unknown`; no end at all counts as unknown. Refuses 409
// `deployment.step_not_running` (also another nonce), 422 `deployment.bad_result` (an end is done,
// failed or unknown).
base::Result<Events> end_step(const Deployment& deployment, const StepEnded& end);
// A manual step, by its responsible person or an implementer of the release. Refuses 409
// `deployment.not_manual`, `deployment.not_its_turn`, 403 `deployment.not_responsible`, 422
// `reason.missing` on a failure.
base::Result<Events> confirm_manual_step(const Deployment& deployment, bool back, int index,
                                         bool done, const std::string& why,
                                         const access::Actor& actor, const access::Place& at,
                                         base::Instant now);
// A person retries a failed or unknown step. Refuses 409 `deployment.step_not_failed`, 403
// `deployment.not_responsible`.
base::Result<Events> retry_step(const Deployment& deployment, bool back, int index,
                                const access::Actor& actor, const access::Place& at,
                                base::Instant now);
// Pausing always works while it runs (409 `deployment.not_running`).
base::Result<Events> pause(const Deployment& deployment, const access::Actor& actor,
                           base::Instant now);
// Refuses 409 `deployment.not_paused`.
base::Result<Events> go_on(const Deployment& deployment, const access::Actor& actor,
                           base::Instant now);
// Deciding rollback stops forward steps at once (INV-15). Refuses 409 `deployment.not_rollable`.
base::Result<Events> decide_rollback(const Deployment& deployment, const access::Actor& actor,
                                     base::Instant now);
// The undoing runs, last done first: a pure function of plan and results. A step that was never
// begun needs none, nor does a check without an undo; one that failed or is unknown is undone too;
// an irreversible one is a manual run, marked so, that names what was done.
std::vector<Run> rollback_plan(const std::vector<Run>& forward);
// Refuses 409 `deployment.rollback_not_decided`.
base::Result<Events> start_rollback(const Deployment& deployment, std::int64_t job,
                                    base::Instant now);

// Automatic steps are the implementer's to answer for, manual ones also the named person's.
// `at` is the release's place: unit, system and release.
bool is_responsible(const Run& run, const access::Actor& actor, const access::Place& at);
inline constexpr std::string_view implementer_role = "release_implementer";

}  // namespace fangxing::deployment
