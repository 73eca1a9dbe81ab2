// Which way the gateway behind a step goes for each of the step's outcomes.
#pragma once

#include <string>
#include <vector>

#include "app/pack/draft.h"
#include "app/pack/graph.h"

namespace fangxing::app {

// One way in which a task may end.
struct Ending {
    std::string step;
    std::string verdict;
    std::string to;
};
std::vector<Ending> endings_of(const StepRule& rule);

// For one ending of one task: the flow that the gateway takes; none where it takes none.
struct Taken {
    Index task = bpmn::none;
    Index gateway = bpmn::none;
    Ending ending;
    Index flow = bpmn::none;
};

// Only of gateways whose conditions read nothing but `outcome` and `outcomes`.
std::vector<Taken> ways_taken(const Pack& pack, const bpmn::Process& process);

// Flows that are taken for a refusal and for nothing else.
Indices refusing_flows(const Pack& pack, const bpmn::Process& process);

// Does it read `outcome` or `outcomes`?
bool reads_outcome(const bpmn::Text& text);

}  // namespace fangxing::app
