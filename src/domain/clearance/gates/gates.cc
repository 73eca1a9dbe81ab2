#include "domain/clearance/gates/gates.h"

namespace fangxing::clearance {
namespace {

using Check = void (*)(const Facts&, Reasons&);

// The whole list, point by point, in the order in which a reader would ask.
const std::vector<Check>& checks(Point point) {
    static const std::vector<Check> submit{
        gates::changes_approved, gates::plan_complete, gates::packages_in_library,
        gates::targets_known,    gates::tested,        gates::team_complete};
    static const std::vector<Check> deploy{gates::cleared,
                                           gates::changes_approved,
                                           gates::tested,
                                           gates::packages_in_library,
                                           gates::packages_as_approved,
                                           gates::window_open,
                                           gates::not_frozen};
    static const std::vector<Check> confirm{gates::deployed};
    static const std::vector<Check> close{gates::cmdb_confirmed, gates::attempt_over,
                                          gates::followups_done};
    switch (point) {
        case Point::submit: return submit;
        case Point::deploy: return deploy;
        case Point::confirm: return confirm;
        case Point::close: return close;
    }
    return submit;
}

}  // namespace

Reasons unmet(Point point, const Facts& facts) {
    Reasons reasons;
    for (const auto check : checks(point)) check(facts, reasons);
    reasons.insert(reasons.end(), facts.of_the_pack.begin(), facts.of_the_pack.end());
    return reasons;
}

base::Result<void> pass(Point point, const Facts& facts) {
    auto reasons = unmet(point, facts);
    if (reasons.empty()) return {};
    return base::refuse(base::Kind::conflict, "gate.unmet",
                        {{"point", std::string(base::to_text(point))}}, std::move(reasons));
}

}  // namespace fangxing::clearance
