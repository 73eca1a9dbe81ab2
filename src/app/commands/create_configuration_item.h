// A new configuration item of a system in one environment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

struct CreateConfigurationItem {
    static constexpr std::string_view act = "create_configuration_item";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    std::string code;
    base::Words name;
    std::string kind;  // software, hardware, document, service
    cmdb::SystemId system;
    std::string environment;
    std::string installed_version;  // empty: nothing yet
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("kind", self.kind);
        field("system", self.system);
        field("environment", self.environment);
        field("installed_version", self.installed_version);
    }
};
// Refuses 422 `ci.incomplete`, 422 `input.invalid` (`system.unknown`), 409 `ci.code_taken`.
base::Result<base::Json> carry_out(Work& work, const CreateConfigurationItem& command);

}  // namespace fangxing::app
