#include "domain/approval/panel.h"

#include <algorithm>

namespace fangxing::approval {

base::Result<void> must_sign_once(const Seat& seat, const std::vector<Approval>& approvals,
                                  const std::vector<access::PersonId>& behind) {
    for (const auto& each : approvals) {
        const auto& said = each.statement;
        const bool stands = each.standing == Standing::valid && said.verdict == Verdict::approve;
        if (!stands || said.panel != seat.chair.panel || said.seat == seat.id) continue;
        if (std::ranges::find(behind, said.natural) == behind.end()) continue;
        return base::refuse(base::Kind::forbidden, "approval.one_seat_each", {{"step", said.step}});
    }
    return {};
}

}  // namespace fangxing::approval
