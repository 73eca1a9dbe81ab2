// Random processes of nested blocks, for tests: what a block may be, and its BPMN.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fangxing::engine {

// Numbers that look thrown, the same for the same seed everywhere (SplitMix64).
struct Dice {
    std::uint64_t state = 0;
    // Below `sides`.
    std::size_t roll(std::size_t sides);
};

// Whatever number a block has is in the ids of its elements, messages and variables.
enum class Block {
    task,
    message,  // waits for message m<number>
    timer,    // waits for an hour
    race,     // event-based gateway: message m<number>, or an hour
    sequence,
    parallel,
    exclusive,  // variable c<number> chooses the part
    inclusive,  // bits of variable i<number> choose the parts
    loop,       // again while variable l<number> is true
    scope,      // an embedded sub-process
    cut,        // a sub-process that task k<number> in it ends at once
    fail,       // a sub-process whose end is an error while variable f<number> is true
    many,       // multi-instance of its one part, a task, a plain scope or a call
    call,       // the process that has its one part
};

// What stands on the border of a scope, or lies in it as an event sub-process.
enum class Border {
    nothing,
    timer_instead,      // after an hour, in place of the scope
    message_instead,    // on message b<number>
    message_beside,     // beside the scope, each time
    escalation_beside,  // thrown at the scope's end
    event_sub_instead,  // within it, in place of all else
    event_sub_beside,   // within it, each time
};

struct FlowNode {
    Block block = Block::task;
    int number = 0;
    std::vector<FlowNode> parts;
    Border border = Border::nothing;
    int count = 0;            // of `many`
    bool sequential = false;  // of `many`
};

// Every part has a wait on every path, so that loops come to rest.
FlowNode random_flow(Dice& dice);

// The definitions that hold it: process `p`, and one for each call.
std::string bpmn_of(const FlowNode& flow);

}  // namespace fangxing::engine
