// Systems, configuration items and targets.
#include "app/commands/create_configuration_item.h"
#include "app/commands/create_system.h"
#include "app/commands/create_target.h"
#include "app/commands/describe_configuration_item.h"
#include "app/views/configuration_items.h"
#include "app/views/systems.h"
#include "app/views/targets.h"
#include "http/routes.h"

namespace fangxing::http {

void add_configuration_routes(std::vector<Route>& list) {
    const std::string systems = "/api/v1/systems";
    const std::string items = "/api/v1/configuration-items";
    const std::string targets = "/api/v1/targets";
    list.push_back(view<app::Systems>(systems, "listSystems", {"系统列表", "All systems"}));
    list.push_back(command<app::CreateSystem>("POST", systems, {"登记系统", "Enter a system"}));
    list.push_back(
        view<app::OneSystem>(systems + "/{system}", "readSystem", {"系统详情", "One system"}));
    list.push_back(view<app::ConfigurationItems>(items, "listConfigurationItems",
                                                 {"配置项列表", "All configuration items"}));
    list.push_back(command<app::CreateConfigurationItem>(
        "POST", items, {"登记配置项", "Enter a configuration item"}));
    list.push_back(view<app::OneConfigurationItem>(items + "/{item}", "readConfigurationItem",
                                                   {"配置项详情", "One configuration item"}));
    list.push_back(command<app::DescribeConfigurationItem>(
        "PUT", items + "/{item}/description",
        {"登记配置项的负责人与关系", "Say whose an item is and what it hangs together with"}));
    list.push_back(view<app::Targets>(targets, "listTargets", {"部署目标列表", "All targets"}));
    list.push_back(command<app::CreateTarget>("POST", targets, {"登记部署目标", "Enter a target"}));
    list.push_back(
        view<app::OneTarget>(targets + "/{target}", "readTarget", {"部署目标详情", "One target"}));
}

}  // namespace fangxing::http
