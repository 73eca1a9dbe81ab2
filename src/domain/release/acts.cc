#include "domain/release/acts.h"

namespace fangxing::release {

std::vector<std::string> usual_roles(std::string_view act) {
    if (act == "confirm_configuration") {
        return {"configuration_administrator", "release_implementer"};
    }
    if (act == "rollback") return {"release_manager", "release_supervisor"};
    if (act == "start") return {"release_manager", "release_supervisor", "release_implementer"};
    if (act == "resolve_incident") return {"release_manager", "process_owner"};
    if (act == "migrate") return {"process_owner"};
    if (act == "report_fault" || act == "assign") {
        return {"release_manager", "release_supervisor", "release_implementer"};
    }
    if (act == "reassign") return {"release_manager", "release_supervisor"};
    if (act == "waive") return {"department_head"};
    if (act == "train") return {"training_supervisor", "release_supervisor"};
    if (act == "group_changes") return {"change_manager"};
    if (act == "reserve") return {"release_supervisor", "release_manager"};
    return {"release_manager"};
}

std::vector<std::string> told_roles(std::string_view event) {
    if (event == "progress") return {"release_manager", "release_supervisor"};
    if (event == "nobody_can_do") return {"process_owner"};
    return {};
}

}  // namespace fangxing::release
