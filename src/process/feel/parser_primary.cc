// Literals, names, lists, contexts, ranges and parentheses.
#include <algorithm>

#include "process/feel/builtins.h"
#include "process/feel/compare.h"
#include "process/feel/parser.h"
#include "process/feel/read.h"

namespace fangxing::feel {

namespace {

const Value* literal_of(const Child& child) {
    const auto* literal = child == nullptr ? nullptr : std::get_if<Literal>(&child->form);
    return literal == nullptr ? nullptr : &literal->value;
}

}  // namespace

base::Result<Child> Parser::primary() {
    if (scan_.at_end()) return expected("expression");
    if (scan_.looks_at_number()) {
        const auto number = scan_.number();
        if (!number) return expected("number of decimal128");
        return made(Literal{*number});
    }
    if (scan_.looks_at("\"")) return string_literal();
    if (scan_.take("@")) return at_literal();
    if (scan_.take("(")) return parenthesised();
    if (scan_.take("[")) return bracketed();
    if (scan_.take("]")) {
        auto low = TRY(expression());
        return range(std::move(low), false);
    }
    if (scan_.take("{")) return context();
    if (scan_.take("?")) return made(Name{"?"});
    return named();
}

base::Result<Child> Parser::string_literal() {
    auto text = scan_.string();
    if (!text) return expected("closing \"");
    return made(Literal{*std::move(text)});
}

// §10.3.2.3.4-8: a text that is no day, time or duration is null.
base::Result<Child> Parser::at_literal() {
    if (!scan_.looks_at("\"")) return expected("\"");
    const auto text = scan_.string();
    if (!text) return expected("closing \"");
    return made(Literal{read_temporal(*text)});
}

base::Result<Child> Parser::named() {
    const auto start = scan_.at();
    auto found = name();
    if (found.empty()) {
        if (scan_.take_word("if")) return conditional();
        if (scan_.take_word("for")) return for_loop();
        if (scan_.take_word("some")) return quantified(false);
        if (scan_.take_word("every")) return quantified(true);
        return expected("expression");
    }
    if (is_local(found)) return made(Name{std::move(found)});
    // An input that is called `date` does not hide the function of that name.
    const bool is_builtin = !builtins_named(found).empty();
    if (is_given(found) && !(is_builtin && scan_.looks_at("("))) {
        return made(Name{std::move(found)});
    }
    if (found == "true") return made(Literal{true});
    if (found == "false") return made(Literal{false});
    if (found == "null") return made(Literal{});
    if (found == "function" && scan_.take("(")) return lambda();
    if (is_builtin && scan_.take("(")) return builtin_call(std::move(found));
    scan_.go_back(std::max(scan_.at(), start));
    return made(Name{std::move(found)});
}

// `(a)`, `(a..b]`, `(< a)`.
base::Result<Child> Parser::parenthesised() {
    auto item = TRY(test_item(1));
    if (scan_.looks_at("..")) return range(std::move(item.expression), false);
    if (!scan_.take(")")) return expected(")");
    return std::move(item.expression);
}

base::Result<Child> Parser::range(Child low, bool includes_low) {
    if (!scan_.take("..")) return expected("..");
    const auto start = scan_.at();
    auto high = expression();
    if (!high || !(scan_.looks_at("]") || scan_.looks_at(")") || scan_.looks_at("["))) {
        // `[1..3[`: what looked like a filter of 3 is the open end.
        scan_.go_back(start);
        without_filter_ = true;
        high = binary(1);
        without_filter_ = false;
    }
    auto end = TRY(std::move(high));
    const bool includes_high = scan_.take("]");
    if (!includes_high && !scan_.take(")") && !scan_.take("[")) return expected("] or )");
    if (literal_of(low) != nullptr && literal_of(end) != nullptr) {
        const Range constant{*literal_of(low), *literal_of(end), includes_low, includes_high,
                             RangeForm::interval};
        if (is_well_formed(constant)) return made(Literal{constant});
    }
    return made(
        RangeOf{RangeForm::interval, std::move(low), std::move(end), includes_low, includes_high});
}

// A list, or a range that includes its low end.
base::Result<Child> Parser::bracketed() {
    std::vector<Child> items;
    while (!scan_.take("]")) {
        if (!items.empty() && !scan_.take(",")) return expected(", or ]");
        items.push_back(TRY(expression()));
        if (items.size() == 1 && scan_.looks_at("..")) return range(std::move(items[0]), true);
    }
    if (!std::ranges::all_of(items, [](const auto& item) { return literal_of(item) != nullptr; })) {
        return made(ListOf{std::move(items)});
    }
    List constant;
    constant.reserve(items.size());
    for (const auto& item : items) constant.push_back(*literal_of(item));
    return made(Literal{std::move(constant)});
}

base::Result<Child> Parser::context() {
    ContextOf result{{}, false};
    const auto outer = locals_.size();
    while (!scan_.take("}")) {
        if (!result.entries.empty() && !scan_.take(",")) return expected(", or }");
        auto key = scan_.looks_at("\"") ? scan_.string() : std::optional(scan_.key());
        if (!key || (key->empty() && !scan_.looks_at(":"))) return expected("name of an entry");
        if (!scan_.take(":")) return expected(":");
        auto value = TRY(expression());
        for (const auto& entry : result.entries) {
            result.has_duplicates = result.has_duplicates || entry.first == *key;
        }
        locals_.push_back(*key);
        if (std::ranges::find(keys_, *key) == keys_.end()) keys_.push_back(*key);
        result.entries.emplace_back(*std::move(key), std::move(value));
    }
    locals_.resize(outer);
    return made(std::move(result));
}

}  // namespace fangxing::feel
