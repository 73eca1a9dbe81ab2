// What each kind of node means; one operator for each, grouped by file evaluation_*.cc.
#pragma once

#include "process/feel/run.h"

namespace fangxing::feel {

struct Evaluation {
    Run& run;
    const Frame* frame;

    // evaluation_basics.cc
    Value operator()(const Literal& node) const { return node.value; }
    Value operator()(const Name& node) const;
    Value operator()(const Negation& node) const;
    Value operator()(const Arithmetic& node) const;
    Value operator()(const Logic& node) const;
    Value operator()(const Comparison& node) const;
    Value operator()(const Between& node) const;
    Value operator()(const If& node) const;
    Value operator()(const InstanceOf& node) const;
    Value operator()(const ListOf& node) const;
    Value operator()(const ContextOf& node) const;
    Value operator()(const RangeOf& node) const;

    // evaluation_lists.cc
    Value operator()(const For& node) const;
    Value operator()(const Quantified& node) const;
    Value operator()(const Filter& node) const;
    Value operator()(const Path& node) const;

    // evaluation_calls.cc
    Value operator()(const In& node) const;
    Value operator()(const Tests& node) const;
    Value operator()(const BuiltinCall& node) const;
    Value operator()(const Call& node) const;
    Value operator()(const Lambda& node) const;

    Value eval(const Child& child) const {
        return child == nullptr ? Value() : run.eval(*child, frame);
    }
    Value lambda(const Lambda& node, const std::string& own_name) const;
    // One test with that input; three-valued.
    Value passes(const Test& test, const Value& input, bool is_cell) const;
    Value any_passes(const std::vector<Test>& tests, const Value& input, bool is_cell) const;
};

// `source.member` (Table 51 and §10.3.2.3, Table 60 for the properties of times and ranges);
// nothing when it has no such member.
std::optional<Value> member_of(const Value& source, std::string_view member);

}  // namespace fangxing::feel
