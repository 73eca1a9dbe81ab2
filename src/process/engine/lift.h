// What a person may do with a token that stands somewhere: put it elsewhere, or take it away.
#pragma once

#include <optional>

#include "base/result.h"
#include "process/engine/run.h"

namespace fangxing::engine {

// Where a token stands: its scope, and the element that holds it. For a scope that is stuck that is
// the join at which its tokens wait.
struct Standing {
    Key key = 0;  // the live element, or the stuck scope
    Key scope = 0;
    Index element = none;
    bool at_join = false;
};
// Nothing for the process itself, and for what is not there.
std::optional<Standing> standing_at(const Instance& instance, Key key);

// May a token that stands there go on from that element? Only within its scope; an instance of a
// loop stays within its loop.
bool may_go_to(const bpmn::Process& process, const Instance& instance, const Standing& standing,
               const Element& target);

// Takes it away; what waited for it goes on: a loop counts it as done, a throw of compensation
// takes its next handler, a scope in which nothing is left has ended.
void lift(Run& run, const Standing& standing);

}  // namespace fangxing::engine
