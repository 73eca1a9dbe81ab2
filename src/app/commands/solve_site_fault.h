// A fault at a site is solved; its flow goes on as if it had not been.
#pragma once

#include "app/views/sites.h"

namespace fangxing::app {

struct SolveSiteFault {
    static constexpr std::string_view act = "solve_site_fault";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = SiteAnswer;

    release::SiteId site;
    int number = 0;
    static void describe(auto& field, auto& self) {
        field("site", self.site);
        field("number", self.number);
    }
};
// Answers the site. Refuses 403 `site.not_yours`, 404 `site.fault_unknown`, 409
// `site.fault_solved`, `site.ended`.
base::Result<base::Json> carry_out(Work& work, const SolveSiteFault& command);

}  // namespace fangxing::app
