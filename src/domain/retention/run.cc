#include "domain/retention/run.h"

#include "domain/release/demands.h"

namespace fangxing::retention {
namespace {

base::Result<void> check_open(const Run& run) {
    if (run.state == RunState::proposed) return {};
    return base::refuse(base::Kind::conflict, "retention.run_closed",
                        {{"number", run.proposed.number}});
}

}  // namespace

void apply(Run& run, const Run::Event& event) {
    struct Apply {
        Run& run;
        void operator()(const RunProposed& proposed) const { run.proposed = proposed; }
        void operator()(const RunDeclined& declined) const {
            run.state = RunState::declined;
            run.declined = declined;
        }
        void operator()(const RunCarriedOut& done) const {
            run.state = RunState::carried_out;
            run.carried_out = done;
        }
    };
    std::visit(Apply{run}, event);
}

RunEvents propose(RunProposed wish, const std::vector<std::string>& open,
                  const access::Actor& actor) {
    if (!has_role(actor, proposer)) {
        return base::refuse(base::Kind::forbidden, "retention.managers_only");
    }
    TRY(release::must_have_reason(wish.reason));
    if (!open.empty()) {
        return base::refuse(base::Kind::conflict, "retention.run_open", {{"number", open.front()}});
    }
    if (wish.items.empty()) return base::refuse(base::Kind::conflict, "retention.nothing_due");
    if (wish.items.size() > most_items) wish.items.resize(most_items);
    wish.by = actor.id;
    wish.by_natural = actor.natural;
    return std::vector<Run::Event>{std::move(wish)};
}

base::Result<void> may_sign(const Run& run, const access::Actor& actor) {
    TRY(check_open(run));
    TRY(check_signer(actor, run.proposed.by_natural));
    if (!actor.proven) return base::refuse(base::Kind::forbidden, "approval.not_proven");
    return {};
}

RunEvents decline(const Run& run, const std::string& reason, const access::Actor& actor,
                  base::Instant now) {
    TRY(check_open(run));
    if (actor.natural != run.proposed.by_natural) {
        TRY(check_signer(actor, run.proposed.by_natural));
    }
    TRY(release::must_have_reason(reason));
    return std::vector<Run::Event>{RunDeclined{reason, actor.id, now}};
}

}  // namespace fangxing::retention
