// Records of software versions in the configuration database, put right by hand.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/cmdb/software.h"

namespace fangxing::app {

struct EnterSoftware {
    static constexpr std::string_view act = "enter_software";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
    }
};
// Where the library holds that name and version, it is its record. Refuses 422
// `software.incomplete`, 422 `input.invalid` (`system.unknown`), 409 `software.there_already`.
base::Result<base::Json> carry_out(Work& work, const EnterSoftware& command);

struct CorrectSoftware {
    static constexpr std::string_view act = "correct_software";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    cmdb::SoftwareId software;
    std::string package_version;
    base::Digest digest;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("software", self.software);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("reason", self.reason);
    }
};
// Refuses 409 `software.removed`, 422 `software.incomplete`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const CorrectSoftware& command);

struct RemoveSoftware {
    static constexpr std::string_view act = "remove_software";
    static constexpr auto permission = access::Permission::manage_cmdb;
    using Answer = Saved;

    cmdb::SoftwareId software;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("software", self.software);
        field("reason", self.reason);
    }
};
// Refuses 409 `software.removed`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const RemoveSoftware& command);

}  // namespace fangxing::app
