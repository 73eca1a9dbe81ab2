// The tree of a parsed expression; immutable after parsing, shared by all who evaluate it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "process/feel/shape.h"
#include "process/feel/value.h"

namespace fangxing::feel {

struct Node;
struct Builtin;
using Child = std::unique_ptr<const Node>;

enum class Relation { equal, different, less, at_most, greater, at_least };

struct Literal {
    Value value;
};
struct Name {
    std::string text;
};
struct Negation {
    Child operand;
};
// '^' stands for **.
struct Arithmetic {
    char operation;
    Child left;
    Child right;
};
struct Logic {
    bool is_and;
    Child left;
    Child right;
};
struct Comparison {
    Relation relation;
    Child left;
    Child right;
};
struct Between {
    Child value;
    Child low;
    Child high;
};
// One of the tests of a cell or on the right of `in`.
struct Test {
    Child expression;
    bool mentions_input;  // `?` occurs in it: then it is a condition, not something to compare with
};
struct In {
    Child value;
    std::vector<Test> tests;
};
struct If {
    Child condition;
    Child then;
    Child otherwise;
};
struct Iteration {
    std::string variable;
    Child domain;
    Child end;  // of `domain..end`, else null
};
struct For {
    std::vector<Iteration> iterations;
    Child result;
    bool uses_partial;
};
struct Quantified {
    bool is_every;
    std::vector<Iteration> iterations;
    Child condition;
};
struct InstanceOf {
    Child value;
    Shape shape;
};
struct Path {
    Child source;
    std::string member;
};
struct Filter {
    Child source;
    Child condition;
};
// Of a built-in function; arguments are in the order of its parameters, absent ones are null.
// No builtin: the arguments fit none of its signatures.
struct BuiltinCall {
    std::string name;
    const Builtin* builtin;
    std::vector<Child> arguments;
};
// Of a value; `names` is empty or names each argument.
struct Call {
    Child function;
    std::vector<Child> arguments;
    std::vector<std::string> names;
};
struct ListOf {
    std::vector<Child> items;
};
struct ContextOf {
    std::vector<std::pair<std::string, Child>> entries;
    bool has_duplicates;
};
struct RangeOf {
    RangeForm form;
    Child low;   // null when the form has none
    Child high;  // null when the form has none
    bool includes_low;
    bool includes_high;
};
struct LambdaBody {
    std::vector<std::string> parameters;
    std::vector<Shape> shapes;
    Child result;
    std::vector<std::string> free;  // what it closes over
};
struct Lambda {
    std::shared_ptr<const LambdaBody> body;  // shared with the function values made of it
};
// A whole cell: `-`, `a, b`, `not(a, b)`.
struct Tests {
    bool is_any;
    bool is_negated;
    std::vector<Test> tests;
};

struct Node {
    std::variant<Literal, Name, Negation, Arithmetic, Logic, Comparison, Between, In, If, For,
                 Quantified, InstanceOf, Path, Filter, BuiltinCall, Call, ListOf, ContextOf,
                 RangeOf, Lambda, Tests>
        form;
};

// Names that the node reads from outside, each once, in order; `?` and `item` too where they are
// not bound.
std::vector<std::string> free_names(const Node& node);

}  // namespace fangxing::feel
