// A host in memory for flows alone: many instances, a fake clock, no tasks kept anywhere else.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "process/engine/queries.h"
#include "process/engine/step.h"

namespace fangxing::engine {

// Calls go to instances of the same deployment, messages to one receiver, signals to all.
class Bench {
  public:
    // One instance as the bench keeps it; `variables` of the process outlive it.
    struct Kept {
        Instance instance;
        Key caller = 0;    // instance that called it
        Key call_key = 0;  // its call activity there
        int depth = 0;     // of calls within calls
        feel::Value variables;
    };

    explicit Bench(Deployment deployment);
    // As whom the bench answers: names of a host (which must outlive it), its clock and zone.
    void stand_in(const feel::Scope& host, base::Instant now, std::string zone);
    // Where each instance goes after every step, and comes back from: otherwise text and back.
    using Reload = std::function<Instance(Key, const Instance&)>;
    void reload_by(Reload reload) { reload_ = std::move(reload); }

    base::Result<Key> start(const std::string& process, const feel::Value& variables);
    // The n-th open work item at that element, oldest first.
    base::Result<void> complete(std::string_view element, const feel::Value& variables,
                                std::size_t pick, const feel::Value& outcome = {});
    base::Result<void> error(std::string_view element, const std::string& code);
    base::Result<void> resolve(std::string_view element, const feel::Value& variables);
    // `key` null: whoever awaits that name.
    base::Result<void> message(const std::string& name, const feel::Value& key,
                               const feel::Value& variables);
    base::Result<void> signal(const std::string& name, const feel::Value& variables);
    base::Result<void> advance(std::string_view duration);

    // Open work items, waiting events and event gateways by element, over all instances.
    std::map<std::string, std::int64_t> active() const;
    std::vector<std::string> incidents() const;
    bool is_completed() const;
    std::int64_t passed(std::string_view element) const;
    const std::map<std::string, std::int64_t, std::less<>>& all_passed() const { return passed_; }
    base::Instant now() const { return now_; }
    // A variable of the first instance, ended or not.
    feel::Value variable(std::string_view name) const;
    // What went wrong with storing or replaying, the self-test that runs at every step; or empty.
    const std::string& fault() const { return fault_; }

  private:
    base::Result<void> step_on(Key instance, const Trigger& trigger);
    base::Result<void> run(Key instance, const Trigger& trigger);
    base::Result<void> settle();
    base::Result<void> meet_wants();
    base::Result<void> meet(Key instance, const Want& want);
    base::Result<void> hand_on_message(const std::string& name, const feel::Value& key,
                                       const feel::Value& variables);
    base::Result<void> hand_on_signal(const std::string& name, const feel::Value& variables);
    base::Result<void> fire_due();
    void count(const Instance& before, const std::vector<Event>& events);
    void prove(const Instance& before, const Outcome& outcome);
    Instance reloaded(Key id, const Instance& instance);
    const bpmn::Process& process_of(const Instance& instance) const;
    Moment moment();
    Key begin(Key caller, Key call_key);

    Deployment deployment_;
    base::Instant now_;
    std::string zone_ = "UTC";
    const feel::Scope* host_;
    Key last_key_ = 0;
    std::map<Key, Kept> kept_;  // by number of the bench, in order of starting
    std::deque<std::pair<Key, Want>> wants_;
    int led_to_ = 0;  // wishes met since the host acted or time went on
    std::vector<StartEvent> start_timers_;
    std::map<std::string, std::int64_t, std::less<>> passed_;
    std::string fault_;
    Reload reload_;
};

}  // namespace fangxing::engine
