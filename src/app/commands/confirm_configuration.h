// A configuration item is entered as it was really deployed, or confirmed as restored (INV-07).
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ConfirmConfiguration {
    static constexpr std::string_view act = "confirm_configuration";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    base::Ref item;
    std::string installed_version;
    std::optional<std::string> deviation;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("item", self.item);
        field("installed_version", self.installed_version);
        field("deviation", self.deviation);
    }
};
// Answers the release. `deviation`: why the version is another than the release's. Refuses 403
// `release.act_not_yours`, 404 `release.item_unknown`, 409 `release.too_early`, 422
// `ci.other_version`.
base::Result<base::Json> carry_out(Work& work, const ConfirmConfiguration& command);

}  // namespace fangxing::app
