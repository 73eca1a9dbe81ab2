// DMN 1.1 to 1.5: reads a model of decisions once, evaluates it many times; pure and total.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "process/feel/feel.h"

namespace fangxing::dmn {

struct Definitions;

// What a model offers, for lists and forms.
struct DecisionSummary {
    std::string id;
    std::string name;
    std::string type;                 // declared type of the result, or empty
    std::vector<std::string> inputs;  // names of the input data that it needs, through all others
    bool has_table = false;
};

// A compiled model; immutable, cheap to copy, safe to share.
class Model {
  public:
    explicit Model(std::shared_ptr<const Definitions> definitions);

    const std::string& id() const;
    const std::string& name() const;
    const std::vector<DecisionSummary>& decisions() const;
    // What was read but will not be run, and tables with gaps (`decision.gap`) or rules that
    // overlap
    // (`decision.overlap`): code and element id.
    const std::vector<base::Reason>& warnings() const;
    const Definitions& definitions() const { return *definitions_; }
    const std::shared_ptr<const Definitions>& shared() const { return definitions_; }

  private:
    std::shared_ptr<const Definitions> definitions_;  // shared: every evaluation may hold the model
};

// Refuses with `decision.malformed` (400), `decision.too_large` (413) or `decision.invalid` (422),
// the last with every reason: code and, as `field`, the id of the element.
base::Result<Model> read_model(std::string_view xml);
// Also reads what cannot be run: such parts are listed among the warnings and give null. Refuses
// only what is malformed or too large.
base::Result<Model> show_model(std::string_view xml);

struct MatchedRule {
    std::string id;
    int number = 0;                        // from 1, as in the table
    std::vector<std::string> annotations;  // the rule's description first, when it has one
};

// One decision that was evaluated, for the journal.
struct Evaluation {
    std::string id;
    std::string name;
    std::vector<std::pair<std::string, feel::Value>> inputs;  // of a table its columns, else names
    std::vector<MatchedRule> rules;                           // of a table
    feel::Value output;
};

struct Decided {
    feel::Value value;
    std::vector<feel::Problem> problems;
    std::vector<Evaluation> evaluated;  // required decisions before those that need them
};

// `decision` is an id or a name, of a decision, a decision service or a knowledge model. The scope
// gives input data by name. Errors give null and a problem: `decision.unknown`,
// `decision.several_rules`, `decision.outputs_differ`, `decision.input_not_allowed`,
// `decision.wrong_type`, or those of FEEL.
Decided evaluate(const Model& model, const std::string& decision, const feel::Scope& scope,
                 const feel::Moment& moment);

}  // namespace fangxing::dmn
