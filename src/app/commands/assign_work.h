// Whoever leads a release gives a person or a role a piece of work: a test, a training.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct AssignWork {
    static constexpr std::string_view act = "assign_work";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string what;
    std::optional<std::string> person;
    std::optional<std::string> role;
    std::optional<base::Instant> due;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("what", self.what);
        field("person", self.person);
        field("role", self.role);
        field("due", self.due);
    }
};
// `person` is a login; instead of one, `role` leaves it to whoever holds that role. Answers the
// release. Refuses 403 `release.act_not_yours`, 422 `work.without_name`, `person.not_found`,
// `role.unknown`, 409 `release.ended`.
base::Result<base::Json> carry_out(Work& work, const AssignWork& command);

}  // namespace fangxing::app
