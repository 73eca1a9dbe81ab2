#include "domain/approval/checklist.h"

#include <algorithm>

namespace fangxing::approval {
namespace {

// Why this item is open, or nothing.
std::string open_because(const Check& check, const Answer* answer) {
    if (!answer || answer->answer.empty()) return "check.unanswered";
    if (answer->answer == "na") {
        if (!check.na) return "check.na_not_admitted";
        const bool reason = answer->remark && !answer->remark->empty();
        return reason ? "" : "check.na_without_reason";
    }
    if (answer->answer == "yes") return check.holds ? "" : "check.against_facts";
    if (answer->answer == "no") return check.fact ? "" : "check.not_met";
    return "check.unanswered";
}

}  // namespace

std::vector<base::Reason> open_checks(const std::vector<Check>& checks, const Answers& answers) {
    std::vector<base::Reason> reasons;
    for (const auto& check : checks) {
        if (!check.asked) continue;
        const auto at = answers.find(check.id);
        auto code = open_because(check, at == answers.end() ? nullptr : &at->second);
        if (code.empty()) continue;
        reasons.push_back({std::move(code),
                           "/answers/" + check.id,
                           {{"zh", check.text.zh}, {"en", check.text.en}}});
    }
    for (const auto& [id, answer] : answers) {
        const bool known = std::ranges::any_of(checks, [&](const auto& c) { return c.id == id; });
        if (!known) reasons.push_back({"check.unknown", "/answers/" + id, {}});
    }
    return reasons;
}

}  // namespace fangxing::approval
