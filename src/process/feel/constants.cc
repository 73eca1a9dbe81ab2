#include "process/feel/constants.h"

#include "process/feel/node.h"
#include "process/feel/read.h"

namespace fangxing::feel {

namespace {

void add(const Value& value, List& found) {
    if (value.is_null()) return;
    if (const auto* range = value.range()) {
        add(range->low, found);
        add(range->high, found);
    } else if (const auto* list = value.list()) {
        for (const auto& item : *list) add(item, found);
    } else {
        found.push_back(value);
    }
}

// Literals, ranges of them, and date("…").
bool collect(const Child& child, List& found) {
    if (child == nullptr) return true;
    if (const auto* literal = std::get_if<Literal>(&child->form)) {
        add(literal->value, found);
        return true;
    }
    if (const auto* range = std::get_if<RangeOf>(&child->form)) {
        return collect(range->low, found) && collect(range->high, found);
    }
    const auto* call = std::get_if<BuiltinCall>(&child->form);
    if (call == nullptr || call->name != "date" || call->arguments.size() != 1) return false;
    const auto* literal = std::get_if<Literal>(&call->arguments[0]->form);
    const auto* text = literal == nullptr ? nullptr : literal->value.string();
    if (text == nullptr) return false;
    add(read_temporal(*text), found);
    return true;
}

}  // namespace

std::optional<List> constants_of(const Expression& unary_tests) {
    const auto* tests = unary_tests ? std::get_if<Tests>(&unary_tests.node()->form) : nullptr;
    if (tests == nullptr) return std::nullopt;
    List found;
    for (const auto& test : tests->tests) {
        if (test.mentions_input || !collect(test.expression, found)) return std::nullopt;
    }
    return found;
}

}  // namespace fangxing::feel
