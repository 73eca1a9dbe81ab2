// A fault met while the release is carried out; it enters the report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ReportFault {
    static constexpr std::string_view act = "report_fault";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string text;
    std::string severity;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("text", self.text);
        field("severity", self.severity);
    }
};
// Answers the release. Refuses 403 `release.act_not_yours`, 422 `fault.without_text`,
// `fault.unknown_severity`, 409 `release.not_deployed_yet`, `release.ended`.
base::Result<base::Json> carry_out(Work& work, const ReportFault& command);

}  // namespace fangxing::app
