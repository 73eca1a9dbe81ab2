// Why a task came back to whoever had done it: what was decided behind it since.
#pragma once

#include <optional>
#include <string>

#include "app/bridge/case.h"

namespace fangxing::app {

struct CameBack {
    base::Words from;     // the task in which it was decided
    base::Words verdict;  // in the pack's own words; empty: the product's for `decided`
    std::string decided;  // "return", or as the pack names it
    access::PersonId by;
    base::Instant at;
    std::string why;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("verdict", self.verdict);
        field("decided", self.decided);
        field("by", self.by);
        field("at", self.at);
        field("why", self.why);
    }
};
// Nothing where the step is done for the first time, or again for another reason.
std::optional<CameBack> came_back(Case& of, const release::Task& task);

}  // namespace fangxing::app
