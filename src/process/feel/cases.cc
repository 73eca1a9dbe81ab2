#include "process/feel/cases.h"

#include <algorithm>

#include "process/feel/compare.h"
#include "process/feel/feel.h"
#include "process/feel/read.h"
#include "process/feel/shape.h"
#include "process/feel/typed.h"

namespace fangxing::feel {

namespace {

class Inputs : public Scope {
  public:
    explicit Inputs(Context context) : context_(std::move(context)) {}
    std::optional<Value> find(std::string_view name) const override {
        const auto* found = context_.find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }

  private:
    Context context_;
};

// Names of the inputs and of everything inside of them.
void collect_names(const Value& value, std::vector<std::string>& names) {
    if (const auto* list = value.list()) {
        for (const auto& item : *list) collect_names(item, names);
    }
    if (const auto* context = value.context()) {
        for (const auto& [name, inner] : context->entries()) {
            names.push_back(name);
            collect_names(inner, names);
        }
    }
}

std::optional<Shape> declared(const base::Json& json) {
    const auto name = json.text("type");
    if (name.empty()) return std::nullopt;
    auto shape = parse_shape(name);
    // Item definitions are not part of a line: types of that kind say nothing here.
    if (!shape || shape->kind == Shape::Kind::named) return std::nullopt;
    return *std::move(shape);
}

constexpr std::int64_t noon_us = 1'767'268'800'000'000;  // 2026-01-01T12:00:00Z

Evaluated outcome(const base::Json& json, const Context& inputs, std::string& refusal) {
    std::vector<std::string> names;
    collect_names(inputs, names);
    const bool is_test = json.find("test") != nullptr;
    const auto parsed = is_test ? parse_unary_tests(json.text("test"), names)
                                : parse_expression(json.text("expr"), names);
    if (!parsed) {
        refusal = parsed.error().code + " at " + parsed.error().parameters.at("at") +
                  ", expected " + parsed.error().parameters.at("expected");
        return {};
    }
    const Inputs scope(inputs);
    const Moment moment{{noon_us}, "Asia/Shanghai"};
    if (!is_test) return evaluate(*parsed, scope, moment);
    return test(*parsed, scope.find("?").value_or(Value()), scope, moment);
}

bool numbers_agree(const Number& actual, const Number& expected) {
    if (actual == expected) return true;
    // Cases computed in double precision are right to eight places, not to all that they write.
    const auto text = expected.text();
    const auto point = text.find('.');
    constexpr std::size_t enough = 8;
    if (point == std::string::npos || text.size() - point - 1 < enough) return false;
    const auto scale = Number(std::int64_t{enough});
    const auto difference = actual.minus(expected);
    return difference && difference->rounded(scale, Rounding::half_even)->is_zero();
}

bool text_at(const base::Json& json, std::string_view name) {
    const auto* value = json.find(name);
    return value != nullptr && value->string() != nullptr;
}

Context inputs_of(const base::Json& json) {
    Context inputs;
    const auto* in = json.find("in");
    if (in != nullptr && in->object() != nullptr) {
        for (const auto& [name, value] : *in->object()) inputs.put(name, typed_value(value));
    }
    const auto* types = json.find("in_types");
    if (types != nullptr && types->object() != nullptr) {
        for (const auto& [name, type] : *types->object()) {
            if (inputs.find(name) == nullptr) inputs.put(name, Value());
        }
    }
    return inputs;
}

}  // namespace

Value typed_value(const base::Json& json) {
    const auto* object = json.object();
    if (object == nullptr || object->size() != 1) return {};
    const auto& [kind, content] = object->front();
    const auto* text = content.string();
    if (kind == "boolean" && content.boolean() != nullptr) return *content.boolean();
    if (kind == "string" && text != nullptr) return *text;
    if (kind == "list" && content.array() != nullptr) {
        List list;
        list.reserve(content.array()->size());
        for (const auto& item : *content.array()) list.push_back(typed_value(item));
        return list;
    }
    if (kind == "context" && content.object() != nullptr) {
        Context context;
        for (const auto& [name, value] : *content.object()) context.put(name, typed_value(value));
        return context;
    }
    if (kind == "number" && text == nullptr) return typed_text(kind, base::to_text(content));
    return text == nullptr ? Value() : typed_text(kind, *text);
}

bool is_as_expected(const Value& actual, const Value& expected) {
    if (actual.number() != nullptr && expected.number() != nullptr) {
        return numbers_agree(*actual.number(), *expected.number());
    }
    if (actual.list() != nullptr && expected.list() != nullptr) {
        return std::ranges::equal(*actual.list(), *expected.list(), is_as_expected);
    }
    if (actual.context() != nullptr && expected.context() != nullptr) {
        const auto& entries = actual.context()->entries();
        return entries.size() == expected.context()->size() &&
               std::ranges::all_of(entries, [&](const auto& entry) {
                   const auto* other = expected.context()->find(entry.first);
                   return other != nullptr && is_as_expected(entry.second, *other);
               });
    }
    return equal(actual, expected) == true;
}

base::Result<CaseResult> run_case(std::string_view line) {
    const auto json = base::parse_json(line);
    if (!json) return std::unexpected(json.error());
    const auto* in = json->find("in");
    const bool asks = text_at(*json, "expr") != text_at(*json, "test");
    if (!asks || (in != nullptr && !in->is_null() && in->object() == nullptr)) {
        return base::refuse(base::Kind::invalid, "case.malformed");
    }
    CaseResult result{json->text("id"), false, json->text("level") != "should", ""};
    const auto inputs = inputs_of(*json);
    std::string refusal;
    const auto evaluated = outcome(*json, inputs, refusal);
    auto value = evaluated.value;
    if (const auto shape = declared(*json)) value = coerced(value, *shape);
    const auto* expect = json->find("expect");
    const auto expected = expect == nullptr ? Value() : typed_value(*expect);
    result.passed = is_as_expected(value, expected);
    if (result.passed) return result;
    result.text = json->text("expr") + json->text("test") + "  gives " + to_text(value) +
                  ", expected " + to_text(expected);
    if (!refusal.empty()) result.text += "; " + refusal;
    for (const auto& problem : evaluated.problems) {
        result.text += "; " + problem.code + " " + problem.about;
    }
    return result;
}

}  // namespace fangxing::feel
