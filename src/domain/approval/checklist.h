// Checklists of a step: what must be answered before it can be passed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"

namespace fangxing::approval {

// "yes", "no" or "na"; a remark is asked for "na".
struct Answer {
    std::string answer;
    std::optional<std::string> remark;
    static void describe(auto& field, auto& self) {
        field("answer", self.answer);
        field("remark", self.remark);
    }
};
using Answers = std::map<std::string, Answer>;  // by the check's id

// One item as it stands for this release: the host has evaluated `when` and `holds`.
struct Check {
    std::string id;
    base::Words text;
    bool fact = false;  // either answer passes
    bool na = false;    // "not applicable" with a reason is admitted
    bool asked = true;  // `when` is true
    bool holds = true;  // a yes against the facts is refused
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("text", self.text);
        field("fact", self.fact);
        field("na", self.na);
        field("asked", self.asked);
        field("holds", self.holds);
    }
};

// Everything that keeps the step from being passed: `check.unanswered`, `check.not_met`,
// `check.against_facts`, `check.na_not_admitted`, `check.na_without_reason`, `check.unknown`.
std::vector<base::Reason> open_checks(const std::vector<Check>& checks, const Answers& answers);

}  // namespace fangxing::approval
