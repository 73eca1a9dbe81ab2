// Decisions, what they require, knowledge models and decision facades (DMN 1.5 §6.3, §10.4).
#include "process/dmn/evaluator.h"

#include <algorithm>

#include "process/dmn/types.h"

namespace fangxing::dmn {

namespace {

// Decisions and functions in each other; each takes a few kilobytes of stack.
constexpr int deepest_nesting = 100;

template <class Map>
const typename Map::mapped_type* found_in(const Map& map, std::string_view name) {
    for (const auto& [id, each] : map) {
        if (id == name || each.name == name) return &each;
    }
    return nullptr;
}

class Depth {
  public:
    explicit Depth(int& count) : count_(count) { ++count_; }
    ~Depth() { --count_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

  private:
    int& count_;
};

}  // namespace

std::optional<feel::Value> Sight::find(std::string_view name) const {
    if (const auto* found = own_.find(name)) return *found;
    return outer_ == nullptr ? std::nullopt : outer_->find(name);
}

Sight Sight::flattened() const {
    Sight result = outer_ == nullptr ? Sight(nullptr) : outer_->flattened();
    for (const auto& [name, value] : own_.entries()) result.put(name, value);
    return result;
}

feel::Value Evaluator::problem(std::string_view code, std::string_view about) {
    if (problems_.size() < feel::limits::problems) {
        problems_.push_back({std::string(code), std::string(about)});
    }
    return {};
}

Decided Evaluator::finished(feel::Value value) {
    return {std::move(value), std::move(problems_), std::move(evaluated_)};
}

feel::Value Evaluator::typed(feel::Value value, const ItemType& type, std::string_view about) {
    if (value.is_null()) return value;
    auto result = coerced(value, type, moment_, budget_);
    return result.is_null() ? problem("decision.wrong_type", about) : result;
}

feel::Value Evaluator::text(const feel::Expression& expression, const Sight& scope) {
    if (!expression) return {};
    auto evaluated = feel::evaluate(expression, scope, moment_, budget_);
    for (const auto& each : evaluated.problems) problem(each.code, each.about);
    return std::move(evaluated.value);
}

feel::Value Evaluator::input(const InputNode& node) {
    if (const auto found = known_.find(node.id); found != known_.end()) return found->second;
    auto value = typed(scope_.find(node.name).value_or(feel::Value()), node.type, node.name);
    return known_.emplace(node.id, std::move(value)).first->second;
}

// Each decision is evaluated once, however many others need it.
feel::Value Evaluator::decide(const Decision& decision) {
    if (const auto found = known_.find(decision.id); found != known_.end()) return found->second;
    const Depth depth(nesting_);
    if (nesting_ > deepest_nesting) return problem("feel.too_much", decision.name);
    Sight sight(nullptr);
    bring_into_sight(decision.requires_, sight);
    Evaluation record{decision.id, decision.name, {}, {}, {}};
    auto* outer = std::exchange(current_, &record);
    auto value = boxed(decision.logic, sight);
    current_ = outer;
    value = typed(std::move(value), decision.type, decision.name);
    if (record.inputs.empty()) {
        for (const auto& id : decision.requires_.inputs) {
            const auto found = model_->inputs.find(id);
            if (found == model_->inputs.end()) continue;
            record.inputs.emplace_back(found->second.name, input(found->second));
        }
    }
    record.output = value;
    evaluated_.push_back(std::move(record));
    return known_.emplace(decision.id, std::move(value)).first->second;
}

// References that lead nowhere are left out; only models that are shown, not run, have such.
void Evaluator::bring_into_sight(const Requirements& needs, Sight& sight) {
    for (const auto& id : needs.inputs) {
        const auto found = model_->inputs.find(id);
        if (found != model_->inputs.end()) sight.put(found->second.name, input(found->second));
    }
    for (const auto& id : needs.decisions) {
        const auto found = model_->decisions.find(id);
        if (found != model_->decisions.end()) sight.put(found->second.name, decide(found->second));
    }
    for (const auto& id : needs.knowledge) {
        if (const auto facade = model_->facades.find(id); facade != model_->facades.end()) {
            sight.put(facade->second.name, facade_function(facade->second));
        } else if (const auto found = model_->knowledge.find(id);
                   found != model_->knowledge.end()) {
            sight.put(found->second.name, knowledge(id));
        }
    }
}

// The function keeps a weak hold of this evaluation: called after its end it gives null.
feel::Value Evaluator::knowledge(const std::string& id) {
    const auto& found = model_->knowledge.at(id);
    if (found.function == nullptr) return {};
    return feel::Function::of(
        found.function->parameters,
        [self = weak_from_this(), id](std::span<const feel::Value> arguments) -> feel::Value {
            const auto evaluator = self.lock();
            if (evaluator == nullptr) return {};
            const auto& called = evaluator->model_->knowledge.at(id);
            const Depth depth(evaluator->nesting_);
            if (evaluator->nesting_ > deepest_nesting)
                return evaluator->problem("feel.too_much", called.name);
            Sight sight(nullptr);
            evaluator->bring_into_sight(called.requires_, sight);
            return evaluator->run_function(*called.function, &sight, arguments);
        });
}

feel::Value Evaluator::facade_function(const Facade& facade) {
    std::vector<std::string> parameters;
    for (const auto& id : facade.inputs) {
        const auto found = model_->inputs.find(id);
        parameters.push_back(found == model_->inputs.end() ? id : found->second.name);
    }
    for (const auto& id : facade.input_decisions)
        parameters.push_back(model_->decisions.at(id).name);
    return feel::Function::of(std::move(parameters), [self = weak_from_this(), id = facade.id](
                                                         std::span<const feel::Value> arguments) {
        const auto evaluator = self.lock();
        return evaluator == nullptr
                   ? feel::Value()
                   : evaluator->serve(evaluator->model_->facades.at(id), arguments);
    });
}

// §10.4: the decisions of the service are evaluated with what the caller gives and nothing else.
feel::Value Evaluator::serve(const Facade& facade, std::span<const feel::Value> arguments) {
    const Depth depth(nesting_);
    if (nesting_ > deepest_nesting) return problem("feel.too_much", facade.name);
    Known given;
    std::size_t index = 0;
    const auto next = [&] { return index < arguments.size() ? arguments[index++] : feel::Value(); };
    for (const auto& id : facade.inputs) {
        const auto found = model_->inputs.find(id);
        if (found == model_->inputs.end()) continue;
        given[id] = typed(next(), found->second.type, found->second.name);
    }
    for (const auto& id : facade.input_decisions) {
        const auto& decision = model_->decisions.at(id);
        given[id] = typed(next(), decision.type, decision.name);
    }
    std::swap(known_, given);
    feel::Context all;
    feel::Value only;
    for (const auto& id : facade.outputs) {
        const auto& decision = model_->decisions.at(id);
        only = decide(decision);
        all.put(decision.name, only);
    }
    std::swap(known_, given);
    auto value = facade.outputs.size() == 1 ? std::move(only) : feel::Value(std::move(all));
    return typed(std::move(value), facade.type, facade.name);
}

feel::Value Evaluator::serve_from_scope(const Facade& facade) {
    std::vector<feel::Value> arguments;
    for (const auto& id : facade.inputs) {
        const auto found = model_->inputs.find(id);
        if (found != model_->inputs.end()) arguments.push_back(input(found->second));
    }
    for (const auto& id : facade.input_decisions) {
        arguments.push_back(scope_.find(model_->decisions.at(id).name).value_or(feel::Value()));
    }
    return serve(facade, arguments);
}

feel::Value Evaluator::call_from_scope(const Knowledge& called) {
    if (called.function == nullptr) return {};
    std::vector<feel::Value> arguments;
    arguments.reserve(called.function->parameters.size());
    for (const auto& parameter : called.function->parameters) {
        arguments.push_back(scope_.find(parameter).value_or(feel::Value()));
    }
    return knowledge(called.id).function()->native(arguments);
}

feel::Value Evaluator::run_function(const FunctionBox& box, const Sight* outer,
                                    std::span<const feel::Value> arguments) {
    Sight sight(outer);
    for (std::size_t i = 0; i < box.parameters.size(); ++i) {
        const auto given = i < arguments.size() ? arguments[i] : feel::Value();
        sight.put(box.parameters[i], typed(given, box.types[i], box.parameters[i]));
    }
    auto* outer_record = std::exchange(current_, nullptr);  // its rules are not the decision's own
    auto value = typed(boxed(box.body, sight), box.result, "function");
    current_ = outer_record;
    return value;
}

Decided evaluate(const Model& model, const std::string& decision, const feel::Scope& scope,
                 const feel::Moment& moment) {
    const auto& definitions = model.definitions();
    auto evaluator = std::make_shared<Evaluator>(model.shared(), scope, moment);
    feel::Value value;
    if (const auto* found = found_in(definitions.decisions, decision)) {
        value = evaluator->decide(*found);
    } else if (const auto* facade = found_in(definitions.facades, decision)) {
        value = evaluator->serve_from_scope(*facade);
    } else if (const auto* knowledge = found_in(definitions.knowledge, decision)) {
        value = evaluator->call_from_scope(*knowledge);
    } else {
        evaluator->problem("decision.unknown", decision);
    }
    return evaluator->finished(std::move(value));
}

}  // namespace fangxing::dmn
