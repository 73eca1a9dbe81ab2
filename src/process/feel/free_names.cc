// Which names an expression reads from outside.
#include <algorithm>
#include <string_view>

#include "process/feel/node.h"

namespace fangxing::feel {

namespace {

class Collector {
  public:
    std::vector<std::string> found;

    void visit(const Child& child) {
        if (child != nullptr) std::visit(*this, child->form);
    }
    void visit(const std::vector<Child>& children) {
        for (const auto& child : children) visit(child);
    }
    void visit(const std::vector<Test>& tests) {
        for (const auto& test : tests) visit(test.expression);
    }

    void operator()(const Literal&) {}
    void operator()(const Name& node) { add(node.text); }
    void operator()(const Negation& node) { visit(node.operand); }
    void operator()(const Arithmetic& node) { pair(node.left, node.right); }
    void operator()(const Logic& node) { pair(node.left, node.right); }
    void operator()(const Comparison& node) { pair(node.left, node.right); }
    void operator()(const Between& node) {
        visit(node.value);
        pair(node.low, node.high);
    }
    void operator()(const In& node) {
        visit(node.value);
        const Bound input(*this, "?");
        visit(node.tests);
    }
    void operator()(const If& node) {
        visit(node.condition);
        pair(node.then, node.otherwise);
    }
    void operator()(const For& node) {
        const auto outer = bound_.size();
        bind(node.iterations);
        bound_.emplace_back("partial");
        visit(node.result);
        bound_.resize(outer);
    }
    void operator()(const Quantified& node) {
        const auto outer = bound_.size();
        bind(node.iterations);
        visit(node.condition);
        bound_.resize(outer);
    }
    void operator()(const InstanceOf& node) { visit(node.value); }
    void operator()(const Path& node) { visit(node.source); }
    void operator()(const Filter& node) {
        visit(node.source);
        const Bound item(*this, "item");
        visit(node.condition);
    }
    void operator()(const BuiltinCall& node) { visit(node.arguments); }
    void operator()(const Call& node) {
        visit(node.function);
        visit(node.arguments);
    }
    void operator()(const ListOf& node) { visit(node.items); }
    void operator()(const ContextOf& node) {
        const auto outer = bound_.size();
        for (const auto& [name, value] : node.entries) {
            visit(value);
            bound_.push_back(name);
        }
        bound_.resize(outer);
    }
    void operator()(const RangeOf& node) { pair(node.low, node.high); }
    void operator()(const Lambda& node) {
        for (const auto& name : node.body->free) add(name);
    }
    void operator()(const Tests& node) {
        const Bound input(*this, "?");
        visit(node.tests);
    }

  private:
    // A name that is bound for a while.
    class Bound {
      public:
        Bound(Collector& collector, std::string_view name) : collector_(collector) {
            collector_.bound_.push_back(name);
        }
        ~Bound() { collector_.bound_.pop_back(); }
        Bound(const Bound&) = delete;
        Bound& operator=(const Bound&) = delete;

      private:
        Collector& collector_;
    };

    void pair(const Child& a, const Child& b) {
        visit(a);
        visit(b);
    }
    void bind(const std::vector<Iteration>& iterations) {
        for (const auto& each : iterations) {
            pair(each.domain, each.end);
            bound_.push_back(each.variable);
        }
    }
    void add(const std::string& name) {
        const bool is_bound = std::ranges::find(bound_, name) != bound_.end();
        if (is_bound || std::ranges::find(found, name) != found.end()) return;
        found.push_back(name);
    }

    std::vector<std::string_view> bound_;
};

}  // namespace

std::vector<std::string> free_names(const Node& node) {
    Collector collector;
    std::visit(collector, node.form);
    return std::move(collector.found);
}

}  // namespace fangxing::feel
