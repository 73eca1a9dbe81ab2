// Boxed expressions, compiled (DMN 1.5 §7.3, §8.2, §10.2.2), and the types that they declare.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "process/feel/feel.h"
#include "process/feel/shape.h"

namespace fangxing::dmn {

// A type with what an item definition adds: components, collections, allowed values (§7.3.2).
struct ItemType {
    std::string name;
    feel::Shape shape;  // of a scalar, when there are no components and no inner type
    bool is_collection = false;
    bool is_constrained = false;
    feel::Expression allowed;  // unary tests, of each item when it is a collection
    std::string allowed_text;
    std::vector<ItemType> components;       // each with its name
    std::shared_ptr<const ItemType> inner;  // what typeRef names, shared by all that name it
};

struct Boxed;
using BoxedChild = std::shared_ptr<const Boxed>;  // shared: function values hold their body

enum class HitPolicy { unique, any, priority, first, rule_order, output_order, collect };
enum class Aggregation { none, sum, count, min, max };

struct InputColumn {
    std::string label;
    feel::Expression expression;
    feel::Expression allowed;  // inputValues, or none
};
struct OutputColumn {
    std::string name;
    ItemType type;
    feel::Expression ranking;  // outputValues as a list, best first, or none
    feel::Expression fallback;
    bool has_fallback = false;
};
struct Rule {
    std::string id;
    std::vector<feel::Expression> tests;
    std::vector<feel::Expression> outputs;
    std::vector<std::string> annotations;
};
struct Table {
    HitPolicy policy = HitPolicy::unique;
    Aggregation aggregation = Aggregation::none;
    std::vector<InputColumn> inputs;
    std::vector<OutputColumn> outputs;
    std::vector<Rule> rules;
};
struct LiteralText {
    feel::Expression expression;
};
struct Binding {
    std::string name;
    ItemType type;
    BoxedChild value;
};
// The entry without a name is the result; without one the context itself is.
struct ContextBox {
    std::vector<Binding> entries;
    BoxedChild result;
};
struct FunctionBox {
    std::vector<std::string> parameters;
    std::vector<ItemType> types;
    BoxedChild body;
    ItemType result;
};
struct InvocationBox {
    BoxedChild function;
    std::vector<Binding> bindings;
};
struct RelationBox {
    std::vector<std::string> columns;
    std::vector<std::vector<BoxedChild>> rows;
};
struct ListBox {
    std::vector<BoxedChild> items;
};
struct ConditionalBox {
    BoxedChild condition;
    BoxedChild then;
    BoxedChild otherwise;
};
struct LoopBox {
    enum class Kind { each, some, every, filter };
    Kind kind;
    std::string variable;
    BoxedChild domain;
    BoxedChild body;
};

// A boxed expression (§7.3, §10.2).
struct Boxed {
    std::variant<LiteralText, Table, ContextBox, FunctionBox, InvocationBox, RelationBox, ListBox,
                 ConditionalBox, LoopBox>
        form;
    ItemType type;
};

}  // namespace fangxing::dmn
