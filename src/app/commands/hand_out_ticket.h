// The deployment process asks for work: the next automatic step that may be carried out now, as a
// signed ticket, or nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/deployment/deployment.h"

namespace fangxing::app {

// For which step the ticket is, beside the signed text: so that a refused one can be reported.
struct TicketStep {
    std::string nonce;
    deployment::DeploymentId deployment;
    bool back = false;
    int index = 0;
    static void describe(auto& field, auto& self) {
        field("nonce", self.nonce);
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
    }
};
struct TicketAnswer {
    base::Instant now;                 // the clock that the process follows
    std::optional<base::Json> ticket;  // DSSE envelope
    std::optional<TicketStep> step;
    static void describe(auto& field, auto& self) {
        field("now", self.now);
        field("ticket", self.ticket);
        field("step", self.step);
    }
};

struct HandOutTicket {
    static constexpr std::string_view act = "hand_out_ticket";
    static constexpr auto permission = access::Permission::deploy;
    using Answer = TicketAnswer;

    std::string executor;           // lasting id of the process that asks
    std::vector<std::string> held;  // nonces that it works on or has not reported yet
    std::optional<int> wait_s;      // how long the route may wait for a step; not for the command
    static void describe(auto& field, auto& self) {
        field("executor", self.executor);
        field("held", self.held);
        field("wait_s", self.wait_s);
    }
};
// A step handed out to this very process whose nonce it does not hold got lost on the way: it comes
// again with the same nonce. One that another process has kept beyond its time is unknown. Refuses
// 422 `input.missing` without an executor.
base::Result<base::Json> carry_out(Work& work, const HandOutTicket& command);

}  // namespace fangxing::app
