// One evaluation of a model: what was decided already, and all that is noted on the way.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "process/dmn/definitions.h"
#include "process/feel/run.h"

namespace fangxing::dmn {

// Names that one expression sees: its own, then those of the one around it.
class Sight : public feel::Scope {
  public:
    explicit Sight(const Sight* outer) : outer_(outer) {}
    void put(std::string_view name, feel::Value value) { own_.put(name, std::move(value)); }
    std::optional<feel::Value> find(std::string_view name) const override;
    // A copy that does without those around it, for what outlives them.
    Sight flattened() const;

  private:
    feel::Context own_;
    const Sight* outer_;
};

class Evaluator : public std::enable_shared_from_this<Evaluator> {
  public:
    Evaluator(std::shared_ptr<const Definitions> model, const feel::Scope& scope,
              const feel::Moment& moment)
        : model_(std::move(model)), scope_(scope), moment_(moment) {}

    feel::Value decide(const Decision& decision);
    feel::Value serve(const Facade& facade, std::span<const feel::Value> arguments);
    feel::Value serve_from_scope(const Facade& facade);
    feel::Value call_from_scope(const Knowledge& called);
    feel::Value problem(std::string_view code, std::string_view about);
    Decided finished(feel::Value value);

  private:
    // What is decided already, by id; of a decision service also what its caller has given.
    using Known = std::map<std::string, feel::Value, std::less<>>;

    feel::Value input(const InputNode& node);
    feel::Value knowledge(const std::string& id);
    feel::Value facade_function(const Facade& facade);
    void bring_into_sight(const Requirements& needs, Sight& sight);
    feel::Value function(std::shared_ptr<const FunctionBox> box, Requirements needs);
    feel::Value run_function(const FunctionBox& box, const Sight* outer,
                             std::span<const feel::Value> arguments);

    feel::Value boxed(const BoxedChild& child, const Sight& scope);
    feel::Value items_of(const feel::Value& domain);
    feel::Value text(const feel::Expression& expression, const Sight& scope);
    feel::Value typed(feel::Value value, const ItemType& type, std::string_view about);

    feel::Value form(const LiteralText& box, const Sight& scope);
    feel::Value form(const Table& box, const Sight& scope);
    feel::Value form(const ContextBox& box, const Sight& scope);
    feel::Value form(const FunctionBox& box, const Sight& scope);
    feel::Value form(const InvocationBox& box, const Sight& scope);
    feel::Value form(const RelationBox& box, const Sight& scope);
    feel::Value form(const ListBox& box, const Sight& scope);
    feel::Value form(const ConditionalBox& box, const Sight& scope);
    feel::Value form(const LoopBox& box, const Sight& scope);

    // evaluator_table.cc
    using Row = std::vector<feel::Value>;
    bool read_inputs(const Table& table, const Sight& scope, Row& values);
    std::vector<const Rule*> matching(const Table& table, const Sight& scope, const Row& values);
    Row outputs(const Table& table, const Rule& rule, const Sight& scope);
    feel::Value result(const Table& table, std::vector<Row> rows, const Sight& scope);
    feel::Value no_match(const Table& table, const Sight& scope);
    void rank(const Table& table, std::vector<Row>& rows, const Sight& scope);

    std::shared_ptr<const Definitions> model_;  // shared: functions of the model may outlive a run
    const feel::Scope& scope_;
    const feel::Moment& moment_;
    feel::Budget budget_;
    Known known_;
    std::vector<feel::Problem> problems_;
    std::vector<Evaluation> evaluated_;
    Evaluation* current_ = nullptr;  // the decision that a table writes its rules to
    int nesting_ = 0;
};

}  // namespace fangxing::dmn
