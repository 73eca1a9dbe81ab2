// Whether one human being may hold two of the three administrator roles: for organisations with too
// few people, recorded with its reason.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct AllowTwoAdministrators {
    static constexpr std::string_view act = "allow_two_administrators";
    // The security administrator grants what another must have allowed.
    static constexpr auto permission = access::Permission::run_system;

    bool allowed = false;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("allowed", self.allowed);
        field("reason", self.reason);
    }
};

struct AdministratorsAnswer {
    bool two_allowed = false;
    std::vector<std::string> actions;  // "allow_two_administrators" for who may change it
    static void describe(auto& field, auto& self) {
        field("two_allowed", self.two_allowed);
        field("actions", self.actions);
    }
};

// Grants that stand are not touched. Refuses 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const AllowTwoAdministrators& command);

// The rule as it is.
struct AdministratorsRule {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = AdministratorsAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const AdministratorsRule& view);

}  // namespace fangxing::app
