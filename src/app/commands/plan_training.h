// A training session of a release is planned.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/trainings.h"
#include "app/work.h"

namespace fangxing::app {

struct PlanTraining {
    static constexpr std::string_view act = "plan_training";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = TrainingAnswer;

    release::ReleaseId release;
    std::string kind;
    base::Instant on;
    std::string audience;
    std::string materials;
    std::optional<std::vector<std::string>> required;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("on", self.on);
        field("audience", self.audience);
        field("materials", self.materials);
        field("required", self.required);
    }
};
// `required` are logins. Refuses 403 `release.act_not_yours`, 422 `training.incomplete`,
// `training.unknown_kind`, `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const PlanTraining& command);

}  // namespace fangxing::app
