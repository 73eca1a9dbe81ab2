// A deliverable that this release does not need is said to be not applicable, with the reason.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/release/release.h"

namespace fangxing::app {

struct MarkNotApplicable {
    static constexpr std::string_view act = "mark_not_applicable";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    std::string document;  // or record
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("document", self.document);
        field("reason", self.reason);
    }
};
// Refuses 404 `document.unknown` where no step gives it, and as `record::mark_not_applicable`.
base::Result<base::Json> carry_out(Work& work, const MarkNotApplicable& command);

}  // namespace fangxing::app
