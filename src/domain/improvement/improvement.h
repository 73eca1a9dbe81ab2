// An improvement (改进) of a process: proposed by anyone, decided by both owners together, carried
// out by a department. Those that are decided are the service improvement plan (服务改进计划).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/improvement/improvement_events.h"
#include "domain/kpi/outcome.h"

namespace fangxing::improvement {

struct ImprovementTag;
using ImprovementId = base::Id<ImprovementTag>;

enum class State { proposed, confirmed, in_progress, done, refused };
constexpr auto names(State) {
    return base::named<State>({{State::proposed, "proposed"},
                               {State::confirmed, "confirmed"},
                               {State::in_progress, "in_progress"},
                               {State::done, "done"},
                               {State::refused, "refused"}});
}

struct Improvement {
    static constexpr std::string_view table = "improvements";
    static constexpr std::string_view noun = "improvement";
    using Event =
        std::variant<ImprovementProposed, MeasurePut, ImprovementConfirmed, ImprovementRefused,
                     ImprovementAssigned, ImprovementBegun, ImprovementDone>;

    ImprovementId id;
    std::int64_t version = 0;
    ImprovementProposed proposed;
    State state = State::proposed;
    Measure measure;
    std::vector<Confirmation> confirmations;
    std::optional<ImprovementRefused> refused;
    std::optional<ImprovementAssigned> assigned;
    std::optional<base::Instant> begun_at;
    std::optional<ImprovementDone> done;

    std::optional<base::Instant> due() const;
    bool is_decided() const { return state != State::proposed && state != State::refused; }
    bool is_overdue(base::Instant now) const;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("proposed", self.proposed);
        field("state", self.state);
        field("measure", self.measure);
        field("confirmations", self.confirmations);
        field("refused", self.refused);
        field("assigned", self.assigned);
        field("begun_at", self.begun_at);
        field("done", self.done);
    }
    static void columns(auto& column, const auto& self) {
        column("number", self.proposed.number);
        column("pack", self.proposed.pack);
        column("state", self.state);
        column("evaluation", self.proposed.source.evaluation);
        column("review", self.proposed.source.review);
    }
};
void apply(Improvement& improvement, const Improvement::Event& event);
using ImprovementEvents = base::Result<std::vector<Improvement::Event>>;

// Anyone proposes; an owner's own proposal with a whole measure is his confirmation too. Refuses
// 422 `improvement.incomplete` without title, text, or, of a measure, what, who and until when.
ImprovementEvents propose(ImprovementProposed proposed, const Measure& measure,
                          const access::Actor& actor, const Parties& parties);
// By its author, an owner or a department in charge, until it is decided. Refuses 403
// `improvement.not_yours`, 409 `improvement.decided_already`, 422 `improvement.incomplete`.
ImprovementEvents put_measure(const Improvement& improvement, MeasurePut put,
                              const access::Actor& actor, const Parties& parties);
// Decided when two people have confirmed who between them stand on both sides. Refuses 403
// `improvement.owners_only`, 403 `approval.by_token`, 409 `improvement.decided_already`, 409
// `improvement.without_measure`, 409 `improvement.confirmed_by_you`.
ImprovementEvents confirm(const Improvement& improvement, const access::Actor& actor,
                          const Parties& parties, base::Instant now);
// Refuses 403 `improvement.owners_only`, 409 `improvement.decided_already`, 422 `reason.missing`.
ImprovementEvents turn_down(const Improvement& improvement, const std::string& reason,
                            const access::Actor& actor, const Parties& parties, base::Instant now);
// By the process owner, to a department that carries out. Refuses 403
// `improvement.process_owner_only`, 409 `improvement.not_decided`, 409 `improvement.done_already`,
// 422 `improvement.not_carrying_out`, 422 `improvement.person_elsewhere`.
ImprovementEvents assign(const Improvement& improvement, ImprovementAssigned assigned,
                         access::UnitId unit_of_person, const access::Actor& actor,
                         const Parties& parties);
// By those to whom it is assigned alone. Refuse 403 `improvement.not_assigned`, 409
// `improvement.not_decided`, 409 `improvement.done_already`; `begin` 409
// `improvement.begun_already`, `report_done` 422 `improvement.without_result`.
ImprovementEvents begin(const Improvement& improvement, const access::Actor& actor,
                        base::Instant now);
ImprovementEvents report_done(const Improvement& improvement, const std::string& result,
                              const access::Actor& actor, base::Instant now);

// What this person may do with it now, by the names of the acts.
std::vector<std::string> actions(const Improvement& improvement, const access::Actor& actor,
                                 const Parties& parties, base::Instant now);

// Counts on the day until which it is to be done, once it is decided.
std::optional<kpi::Contribution> contribution(const Improvement& improvement,
                                              const std::string& zone);

}  // namespace fangxing::improvement
