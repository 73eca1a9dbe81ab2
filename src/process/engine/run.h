// One step under way: a working copy of the instance, tokens on the move, what it has led to.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "process/engine/step.h"

namespace fangxing::engine {

using bpmn::Element;
using bpmn::none;
using bpmn::Text;

// A token on its way into an element; `flow` is none when it did not come by a sequence flow.
struct Token {
    Key scope = 0;
    Index element = none;
    Index flow = none;
};

// Why an element cannot go on; becomes an incident.
struct Trouble {
    std::string code;
    std::string about;
};

class Run {
  public:
    Run(const Deployment& deployment, Instance instance, const Moment& moment);

    const Instance& instance() const { return outcome_.after; }
    bool has_process() const { return process_ != nullptr; }
    const bpmn::Process& process() const { return *process_; }
    const Deployment& deployment() const { return deployment_; }
    const Moment& moment() const { return moment_; }
    const feel::Moment& clock() const { return clock_; }
    const Live* find(Key key) const { return outcome_.after.find(key); }
    // The live element of that key, which must be there.
    const Live& live(Key key) const;
    const Element& element(Key key) const { return process_->at(live(key).element); }

    void emit(Event event);
    void want(Want want) { outcome_.wants.push_back(std::move(want)); }
    Key fresh() { return moment_.fresh_id(); }
    void start_on(const bpmn::Process& process) { process_ = &process; }

    // ---- tokens
    void put(Token token) { tokens_.push_back(token); }
    std::optional<Token> next_token();
    // All that still moves directly in that scope stops.
    void drop_tokens(Key scope);
    bool has_tokens(Key scope) const;
    // A token leaves along that flow.
    void take(Key scope, Index flow);
    // Something in that scope ended: look whether the scope has, too.
    void touch(Key scope) { touched_.push_back(scope); }
    std::vector<Key> touched();

    // ---- expressions and variables
    // A literal is itself. `overlay`, a context, hides the variables of the place.
    feel::Evaluated evaluate(const Text& text, Key at, const feel::Value* overlay = nullptr) const;
    // In the nearest scope from `from` outwards that has the name, else in the instance.
    void set_nearest(Key from, const std::string& name, const feel::Value& value);
    // All entries of a context by `set_nearest`; anything else is nothing.
    void set_all(Key from, const feel::Value& variables);
    void set_here(Key scope, const std::string& name, const feel::Value& value);
    bool variables_changed = false;

    // ---- incidents; each tells what there was to see
    // At a live element that is there.
    void raise(Key at, const Trouble& trouble);
    // At an element without an instance of its own: it gets one, which keeps the token.
    void stand(const Token& token, const Trouble& trouble);
    void report(Incident incident);
    void forget_incident(Key owner);

    bool heard = true;
    Outcome finish() &&;

  private:
    const Deployment& deployment_;
    const Moment& moment_;
    feel::Moment clock_;
    mutable feel::Context read_;  // names of the host that expressions of this step read
    const bpmn::Process* process_ = nullptr;
    Outcome outcome_;
    std::deque<Token> tokens_;
    std::vector<Key> touched_;
};

// "code, about; code, about" of an evaluation, for incidents.
std::string reasons_of(const feel::Evaluated& evaluated);

}  // namespace fangxing::engine
