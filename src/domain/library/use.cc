#include "domain/library/use.h"

namespace fangxing::library {
namespace {

using base::Kind;
using base::refuse;

void on_use(Use& use, const UseApplied& event) {
    use.applied = event;
}

void on_use(Use& use, const UseDecided& event) {
    use.state = event.approved ? UseState::approved : UseState::refused;
    use.reason = event.reason;
    use.decided_by = event.by;
    use.decided_at = event.at;
}

void on_use(Use& use, const CheckedOut& event) {
    use.state = UseState::checked_out;
    use.checked_out_at = event.at;
}

void on_use(Use& use, const Returned& event) {
    use.state = UseState::returned;
    use.returned_at = event.at;
}

base::Parameters in_state(UseState state) {
    return {{"state", std::string(base::to_text(state))}};
}

bool is_his(const Use& use, const access::Actor& actor) {
    return use.applied.by == actor.id || use.applied.by_natural == actor.natural;
}

base::Result<void> must_hold(const Use& use, const access::Actor& actor) {
    if (is_his(use, actor) || must_keep(actor, use.applied.system)) return {};
    return refuse(Kind::forbidden, "library_use.not_yours");
}

base::Result<void> must_be_usable(const Entry& entry) {
    if (entry.state == State::approved) return {};
    return refuse(Kind::conflict, "library.not_usable",
                  {{"state", std::string(base::to_text(entry.state))}});
}

}  // namespace

void apply(Use& use, const Use::Event& event) {
    std::visit([&](const auto& each) { on_use(use, each); }, event);
}

base::Result<UseEvents> apply_for(const Entry& entry, UseApplied wish) {
    std::vector<base::Reason> reasons;
    if (wish.purpose.empty()) reasons.push_back({"input.missing", "/purpose", {}});
    if (wish.place.empty()) reasons.push_back({"input.missing", "/place", {}});
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "library_use.incomplete", {}, std::move(reasons));
    }
    TRY(must_be_usable(entry));
    return UseEvents{std::move(wish)};
}

base::Result<UseEvents> decide(const Use& use, bool approved, const std::string& reason,
                               const access::Actor& actor, base::Instant now) {
    TRY(must_keep(actor, use.applied.system));
    if (is_his(use, actor)) return refuse(Kind::forbidden, "library_use.own");
    if (use.state != UseState::applied) {
        return refuse(Kind::conflict, "library_use.decided_already", in_state(use.state));
    }
    if (!approved && reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return UseEvents{UseDecided{approved, reason, actor.id, now}};
}

base::Result<UseEvents> check_out(const Use& use, const Entry& entry, const access::Actor& actor,
                                  base::Instant now) {
    TRY(must_hold(use, actor));
    if (use.state != UseState::approved) {
        return refuse(Kind::conflict, "library_use.not_approved", in_state(use.state));
    }
    TRY(must_be_usable(entry));
    return UseEvents{CheckedOut{actor.id, now}};
}

base::Result<UseEvents> give_back(const Use& use, const std::string& note,
                                  const access::Actor& actor, base::Instant now) {
    TRY(must_hold(use, actor));
    if (use.state != UseState::checked_out) {
        return refuse(Kind::conflict, "library_use.not_out", in_state(use.state));
    }
    return UseEvents{Returned{note, actor.id, now}};
}

}  // namespace fangxing::library
