// What others do with a drafted revision: it is reviewed, approved from a date, put into force.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/pack/controlled.h"

namespace fangxing::app {

struct ReviewControlledRevision {
    static constexpr std::string_view act = "review_controlled_revision";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;
    pack::ControlledId document;
    std::string number;
    static void describe(auto& field, auto& self) {
        field("document", self.document);
        field("number", self.number);
    }
};
base::Result<base::Json> carry_out(Work& work, const ReviewControlledRevision& command);

struct ApproveControlledRevision {
    static constexpr std::string_view act = "approve_controlled_revision";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;
    pack::ControlledId document;
    std::string number;
    base::Instant effective;
    static void describe(auto& field, auto& self) {
        field("document", self.document);
        field("number", self.number);
        field("effective", self.effective);
    }
};
base::Result<base::Json> carry_out(Work& work, const ApproveControlledRevision& command);

struct EnforceControlledRevision {
    static constexpr std::string_view act = "enforce_controlled_revision";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;
    pack::ControlledId document;
    std::string number;
    static void describe(auto& field, auto& self) {
        field("document", self.document);
        field("number", self.number);
    }
};
base::Result<base::Json> carry_out(Work& work, const EnforceControlledRevision& command);

}  // namespace fangxing::app
