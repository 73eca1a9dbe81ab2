// The checks that a process must pass before it is deployed, one function for each family.
#pragma once

#include "process/bpmn/read.h"

namespace fangxing::bpmn {

// Elements by themselves: kinds that are not run, events in the wrong place, missing parts.
void check_elements(const Process& process, std::vector<Problem>& refusals);
// Scopes and flows: starts, borders, handlers, targets of event gateways and links.
void check_structure(const Process& process, std::vector<Problem>& refusals);
// Cycles that no token could ever rest in.
void check_cycles(const Process& process, const CheckOptions& options,
                  std::vector<Problem>& refusals);
// What is allowed and probably a mistake.
void find_doubts(const Process& process, std::vector<Problem>& warnings);

// The element and, for a link throw, its catch: where a token goes without a flow.
Index link_target(const Process& process, const Element& element);

}  // namespace fangxing::bpmn
