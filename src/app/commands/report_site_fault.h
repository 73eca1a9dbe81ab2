// A fault met at a site, from its cut-over to the end of its watch.
#pragma once

#include "app/views/sites.h"

namespace fangxing::app {

struct ReportSiteFault {
    static constexpr std::string_view act = "report_site_fault";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = SiteAnswer;

    release::SiteId site;
    std::optional<base::Instant> found_at;
    std::optional<std::string> symptom;
    std::string severity;
    static void describe(auto& field, auto& self) {
        field("site", self.site);
        field("found_at", self.found_at);
        field("symptom", self.symptom);
        field("severity", self.severity);
    }
};
// Answers the site. Refuses 403 `site.not_yours`, 422 `fault.incomplete`, `fault.unknown_severity`,
// `fault.found_later`, 409 `site.ended`, `site.fault_too_early`, `site.watch_over`.
base::Result<base::Json> carry_out(Work& work, const ReportSiteFault& command);

}  // namespace fangxing::app
