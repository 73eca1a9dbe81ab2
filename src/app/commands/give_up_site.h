// A site that never answers is ended by a person, with his reason; the others go on.
#pragma once

#include "app/views/sites.h"

namespace fangxing::app {

struct GiveUpSite {
    static constexpr std::string_view act = "give_up_site";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = SiteAnswer;

    release::SiteId site;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("site", self.site);
        field("reason", self.reason);
    }
};
// Answers the site. Refuses 403 `site.not_yours`, 422 `reason.missing`, 409 `site.ended`,
// `site.begun`, 409 `release.act_not_awaited` where its flow does not hear `given_up`.
base::Result<base::Json> carry_out(Work& work, const GiveUpSite& command);

}  // namespace fangxing::app
