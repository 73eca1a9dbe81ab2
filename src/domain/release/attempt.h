// What happens to a release from its first step in production to its end, and the acts open to a
// person.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/words.h"
#include "domain/release/course.h"
#include "domain/release/task_events.h"

namespace fangxing::release {

// A release begins with the first of its sites; the attempts of others change nothing of it, so
// that many sites can begin at the same time.
base::Result<Events> begin_at_site(const Release& release, base::Ref deployment, base::Instant now);
base::Result<Events> begin_deployment(const Release& release, base::Ref deployment,
                                      base::Instant now);
Events deployed(const Release& release, base::Instant now);
// INV-15: refuses 409 `release.nothing_to_roll_back`, 409 `release.already_rolling_back`.
base::Result<Events> begin_rollback(const Release& release, const access::Actor& actor,
                                    const std::string& reason, base::Instant now);
Events restored(const Release& release, base::Instant now);
// INV-15: rollback is over when a person has verified the restored state: a decision at a stage of
// rolling back, taken with its first verdict after all was undone.
struct Verification {
    State state = State::requested;  // of the stage at which the task stands
    TaskKind kind = TaskKind::fill;
    bool first_verdict = false;
    bool all_undone = false;
};
bool verifies_restoration(const Release& release, const Verification& verification);
Events confirm_success(const Release& release, base::Instant now);
// Refuses 404 `release.item_unknown`, 409 `release.too_early` before success or restoration.
base::Result<Events> confirm_item(const Release& release, base::Ref item, base::Instant now);
std::vector<base::Ref> unconfirmed_items(const Release& release);

// The end state is derived from what happened; no diagram sets it.
Events close(const Release& release, base::Instant now);
// S4-15: the release manager turns a request away before it is planned to its end. Refuses 422
// `release.unknown_grounds`, `reason.missing`, 409 `release.ended`, `release.request_taken` once it
// was submitted for approval.
base::Result<Events> refuse_request(const Release& release, const std::string& grounds,
                                    const std::string& text, base::Instant now);
// S1-79: where the facts `configuration.baseline` and `restored.versions` differ: each item that is
// not, or is otherwise, among the restored, as `restoration.differs` {item, baseline, version}.
std::vector<base::Reason> not_as_baseline(const Release& release);
Events refused(const Release& release, const std::string& reason, base::Instant now);

// Acts that this person may do now, each with what it asks for; made by the deciders above.
struct Action {
    std::string act;  // "hold_release", "start_rollback" …
    bool needs_reason = false;
    std::optional<std::string> own = {};  // act of the pack's own, of `perform_act`
    std::optional<base::Words> name = {};
    static void describe(auto& field, auto& self) {
        field("act", self.act);
        field("needs_reason", self.needs_reason);
        field("own", self.own);
        field("name", self.name);
    }
};

}  // namespace fangxing::release
