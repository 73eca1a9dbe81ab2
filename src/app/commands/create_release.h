// A release is requested from approved changes; the pack's table `intake` decides before anything
// is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct CreateRelease {
    static constexpr std::string_view act = "create_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    std::string title;
    std::string environment;  // "production", "test" …
    std::vector<base::Ref> changes;
    std::optional<access::UnitId> department;  // left out: the copied release's, or the system's
    std::optional<base::Ref> system;           // running, that of the changes
    std::optional<std::string> project;        // instead of a running system
    std::optional<std::string> pack;           // the standard one when left out
    std::optional<std::string> type;
    std::optional<std::string> mode;
    std::optional<std::string> urgency_class;
    std::optional<bool> has_code;               // false: no program code is released
    std::optional<std::string> kind_of_work;    // as `release::carries_code` knows them
    std::optional<release::ReleaseId> copy_of;  // its papers are the first content of the new ones
    std::string work_order = {};                // of change management; no field of the request
    static void describe(auto& field, auto& self) {
        field("title", self.title);
        field("environment", self.environment);
        field("changes", self.changes);
        field("department", self.department);
        field("system", self.system);
        field("project", self.project);
        field("pack", self.pack);
        field("type", self.type);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("has_code", self.has_code);
        field("kind_of_work", self.kind_of_work);
        field("copy_of", self.copy_of);
    }
};
// Answers {id, number, state, version}. Refuses 422 `release.incomplete`, also with
// `release.system_or_project`, 422 `input.invalid` with `unit.unknown`, 404 `change.not_found`, 409
// `change.not_approved`, `change.other_system` and kin, 409 `release.out_of_scope` {point_to}, 422
// `release.wrong_field`, 422 `release.unknown_kind_of_work`, 404 `pack.not_found`, 404
// `release.not_found` where the one to copy may not be read.
base::Result<base::Json> carry_out(Work& work, const CreateRelease& command);

}  // namespace fangxing::app
