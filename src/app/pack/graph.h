// Where a token may go in a compiled process: for the checks before a pack is published.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/pack/pack.h"
#include "process/bpmn/model.h"

namespace fangxing::app {

using bpmn::Index;
using Indices = std::set<Index>;

class Graph {
  public:
    explicit Graph(const bpmn::Process& process) : process_(process) {}

    // Direct successors: over flows that are not among `closed`, into a sub-process, out of it
    // behind its ends, onto the boundary events of an activity.
    std::vector<Index> after(Index element, const Indices& closed = {}) const;

    // All that can be reached from there. What `stops` names is reached, but not passed.
    using Stops = std::function<bool(const bpmn::Element&)>;
    Indices reach(const std::vector<Index>& from, const Stops& stops,
                  const Indices& closed = {}) const;

    // As `reach` from the process's starts, where a parallel join is passed only when every flow
    // into it can bring a token.
    Indices reach_together(const Stops& stops) const;

  private:
    void leave(const bpmn::Element& element, const Indices& closed, std::vector<Index>& out) const;

    const bpmn::Process& process_;
};

// Which entries of steps.toml a user task may stand for.
struct TaskSteps {
    std::vector<std::string> ids;
    bool of_seats = false;  // asked per seat: any signing step
};
TaskSteps steps_of(const Pack& pack, const bpmn::Element& task);
std::vector<const StepRule*> rules_of(const Pack& pack, const bpmn::Element& task);

bool is_signing(const StepRule& rule);
// The job type when it is a literal, else empty.
std::string job_of(const bpmn::Element& element);
std::string header_of(const bpmn::Element& element, std::string_view name);

}  // namespace fangxing::app
