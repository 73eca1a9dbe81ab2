// The closed lists of a pack: acts, points, jobs, work lists, verdicts, rules that may be relaxed.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/words.h"

namespace fangxing::app {

inline constexpr std::array<std::string_view, 22> built_in_acts{
    "hold",
    "resume",
    "cancel",
    "reschedule",
    "start",
    "report_fault",
    "rollback",
    "answer_referral",
    "confirm_configuration",
    "resolve_incident",
    "migrate",
    "assign",
    "reassign",
    "group_changes",
    "train",
    "waive",
    "appoint",
    "classify",
    "refuse_request",
    "form_team",
    "appraise",
    "reserve",
};
inline constexpr std::array<std::string_view, 4> gate_points{"submit", "deploy", "confirm",
                                                             "close"};
// Those that a person passes by completing a step.
inline constexpr std::array<std::string_view, 3> step_points{"submit", "confirm", "close"};
inline constexpr std::array<std::string_view, 10> job_types{
    "fangxing:gate",    "fangxing:deploy",   "fangxing:rollback", "fangxing:notify",
    "fangxing:file",    "fangxing:handover", "fangxing:number",   "fangxing:followup",
    "fangxing:archive", "fangxing:close",
};
inline constexpr std::array<std::string_view, 4> work_lists{"cmdb", "training", "acknowledge",
                                                            "review"};
inline constexpr std::array<std::string_view, 4> proofs{"password", "totp", "passkey", "ukey"};
inline constexpr std::array<std::string_view, 3> flow_subjects{"release", "period", "pack"};
inline constexpr std::array<std::string_view, 2> notice_channels{"page", "mail"};
inline constexpr std::array<std::string_view, 2> rejection_rules{"all", "changed"};
// Rules of segregation that a pack may relax, given a counterweight (INV-10).
inline constexpr std::array<std::string_view, 1> relaxable_rules{"developer_executes"};
// Sections that the domain itself demands a signature on.
inline constexpr std::array<std::string_view, 8> domain_sections{
    "changes", "artifacts", "steps", "rollback", "targets", "window", "tests", "risks",
};
// Facts without which no release can be deployed.
inline constexpr std::array<std::string_view, 7> needed_facts{
    "plan.steps",        "rollback.steps",  "tests.verdict",  "release.start",
    "release.artifacts", "release.targets", "release.window",
};

template <class List>
constexpr bool is_in(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != std::ranges::end(list);
}

// The product's own words for the verdicts that every pack may use.
inline std::optional<base::Words> built_in_verdict(std::string_view id) {
    if (id == "approve") return base::Words{"通过", "approve"};
    if (id == "return") return base::Words{"退回", "return"};
    if (id == "refuse") return base::Words{"拒绝", "refuse"};
    return std::nullopt;
}

}  // namespace fangxing::app
