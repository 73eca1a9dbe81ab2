// An administrator's correction of a formal version; nobody types one in otherwise.
#pragma once

#include "app/work.h"
#include "domain/release/formal_version.h"

namespace fangxing::app {

struct FormalVersionAnswer {
    release::FormalVersionId id;
    std::string name;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("version", self.version);
    }
};
struct CorrectFormalVersion {
    static constexpr std::string_view act = "correct_formal_version";
    static constexpr access::Permission permission = access::Permission::manage_cmdb;
    using Answer = FormalVersionAnswer;

    release::FormalVersionId formal_version;
    release::VersionNumber number;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("formal_version", self.formal_version);
        field("number", self.number);
        field("reason", self.reason);
    }
};
// Refuses 422 `reason.missing`, `version.bad_number`, 409 `version.used`.
base::Result<base::Json> carry_out(Work& work, const CorrectFormalVersion& command);

}  // namespace fangxing::app
