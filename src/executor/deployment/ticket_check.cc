#include "executor/deployment/ticket_check.h"

#include <algorithm>

#include "domain/deployment/target.h"

namespace fangxing::executor {
namespace {

using base::Kind;
using base::refuse;

base::Result<deployment::Ticket> read_ticket(const std::string& payload) {
    const auto malformed = [] { return refuse(Kind::invalid, "ticket.malformed"); };
    const auto json = base::parse_json(payload, {.bytes = std::size_t{16} << 20});
    if (!json || !json->object()) return malformed();
    deployment::Ticket ticket;
    base::Reading reading(true);  // of our own writing; the clearance inside is a long text
    base::decode(*json, ticket, reading, "");
    if (!reading.reasons().empty() || ticket.nonce.empty() || ticket.nonce.size() > 200 ||
        !ticket.deployment || !ticket.release) {
        return malformed();
    }
    return ticket;
}

// Signed or not, nothing that ssh could take for an option or a second host gets through.
bool is_sound(const deployment::TicketTarget& target) {
    return deployment::is_code(target.code) && deployment::is_host(target.host) &&
           deployment::is_code(target.user) && target.port > 0 && target.port < 65536 &&
           deployment::is_host_key(target.host_key);
}

base::Result<void> check_step(const deployment::Ticket& ticket) {
    const auto& step = ticket.step;
    auto alone = step;
    alone.irreversible = true;  // undo is the plan's matter, not this step's
    alone.undo.reset();
    auto reasons = deployment::problems({alone}, "");
    if (step.kind == deployment::StepKind::manual || !reasons.empty()) {
        return refuse(Kind::invalid, "ticket.bad_step", {}, std::move(reasons));
    }
    if (!std::ranges::all_of(ticket.targets, is_sound)) {
        return refuse(Kind::invalid, "ticket.bad_target");
    }
    if (step.kind == deployment::StepKind::ssh &&
        std::ranges::find(ticket.targets, step.target, &deployment::TicketTarget::code) ==
            ticket.targets.end()) {
        return refuse(Kind::invalid, "ticket.bad_target", {{"target", step.target}});
    }
    return {};
}

}  // namespace

base::Result<deployment::Ticket> check_ticket(std::string_view envelope, const PublicKey& key,
                                              base::Instant now, const StepJournal& journal) {
    const auto payload = TRY(verified_payload(envelope, deployment::ticket_type, key, "ticket"));
    auto ticket = TRY(read_ticket(payload));
    if (journal.is_used(ticket.nonce)) return refuse(Kind::conflict, "ticket.used");
    if (now < ticket.not_before) return refuse(Kind::conflict, "ticket.not_yet_valid");
    if (now >= ticket.not_after) return refuse(Kind::conflict, "ticket.expired");
    TRY(check_step(ticket));
    const auto statement = TRY(
        verified_payload(ticket.clearance_envelope, deployment::clearance_type, key, "clearance"));
    TRY(deployment::must_cover(TRY(deployment::read_statement(statement)), ticket, now));
    return ticket;
}

}  // namespace fangxing::executor
