#include "domain/release/acts.h"

#include <map>

namespace fangxing::release {

const std::vector<std::string>& usual_roles(std::string_view act) {
    using Roles = std::vector<std::string>;
    static const Roles of_others{"release_manager"};
    static const Roles leading{"release_manager", "release_supervisor", "release_implementer"};
    static const std::map<std::string_view, Roles> of_acts{
        {"confirm_configuration", {"configuration_administrator", "release_implementer"}},
        {"rollback", {"release_manager", "release_supervisor"}},
        {"start", leading},
        {"resolve_incident", {"release_manager", "process_owner"}},
        {"migrate", {"process_owner"}},
        {"report_fault", leading},
        {"assign", leading},
        {"reassign", {"release_manager", "release_supervisor"}},
        {"waive", {"department_head"}},
        {"train", {"training_supervisor", "release_supervisor"}},
        {"group_changes", {"change_manager"}},
        {"reserve", {"release_supervisor", "release_manager"}}};
    const auto found = of_acts.find(act);
    return found == of_acts.end() ? of_others : found->second;
}

std::vector<std::string> told_roles(std::string_view event) {
    if (event == "progress") return {"release_manager", "release_supervisor"};
    if (event == "nobody_can_do") return {"process_owner"};
    return {};
}

}  // namespace fangxing::release
