// What was done on a release: a task that is over, by whom, in his words.
#pragma once

#include <string>

#include "base/describe.h"
#include "base/words.h"
#include "domain/release/task_events.h"

namespace fangxing::app {

// What somebody did: a task of this release that is over, with his words.
struct DoneLine {
    release::TaskId id;
    std::string step;
    std::string code;  // the step's number in the source document
    base::Words name;
    std::string verdict;
    std::string by;            // login
    std::string on_behalf_of;  // login of who had delegated it
    std::string comment;
    int round = 1;
    bool assigned = false;  // was given by hand, beside the flow
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("step", self.step);
        field("code", self.code);
        field("name", self.name);
        field("verdict", self.verdict);
        field("by", self.by);
        field("on_behalf_of", self.on_behalf_of);
        field("comment", self.comment);
        field("round", self.round);
        field("assigned", self.assigned);
        field("at", self.at);
    }
};

}  // namespace fangxing::app
