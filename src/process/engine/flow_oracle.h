// A second, naive interpreter of random processes, for tests: it walks the blocks instead of
// tokens, and says what must be active.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "process/engine/random_flow.h"

namespace fangxing::engine {

using Choices = std::map<std::string, std::int64_t>;  // variables that decide; flags are 0 or 1

class FlowOracle {
  public:
    FlowOracle(const FlowNode& flow, const Choices& choices);
    ~FlowOracle();
    FlowOracle(const FlowOracle&) = delete;
    FlowOracle& operator=(const FlowOracle&) = delete;

    // Elements that wait, with how many of each.
    std::map<std::string, std::int64_t> active() const;
    bool is_done() const { return !root_; }
    // Tasks that can be done, messages that are awaited (each with how many), and whether a timer
    // runs.
    std::map<std::string, std::int64_t> tasks() const;
    std::vector<std::string> messages() const;
    bool has_timer() const;

    // The n-th open task of that element, oldest first, is done with those choices.
    void complete(const std::string& element, std::size_t pick, const Choices& choices);
    // The first that awaits it hears it.
    void message(const std::string& name, const Choices& choices);
    // An hour passes.
    void hour();

  private:
    // One block at work. Tasks beside it, in its scope, are blocks of their own.
    struct Work;
    struct Instance {
        int number = 0;
        Choices choices;
    };

    void start(const FlowNode& node, Work* parent, Instance* of);
    void start_task(const std::string& element, Work* parent, const FlowNode& node, Instance* of);
    void begin(Work& work);
    void go_on(Work& work);
    void finish(Work* work);
    void part_done(Work& work);
    void side_done(Work& work, const std::string& element);
    void end_scope(Work& work);
    void clear(Work& work);
    Work* scope_of(Work* work);
    void border_event(Work& work);
    void fire_timer(Work& work);
    std::vector<Work*> all() const;

    std::unique_ptr<Work> root_;
    std::vector<std::unique_ptr<Instance>> instances_;
    std::int64_t last_ = 0;
};

}  // namespace fangxing::engine
