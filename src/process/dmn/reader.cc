// Types, texts and boxed expressions other than tables (DMN 1.5 §10.2.2).
#include "process/dmn/reader.h"

#include <algorithm>

namespace fangxing::dmn {

namespace {

bool is_feel(const std::string& language) {
    if (language.empty()) return true;
    return language.find("FEEL") != std::string::npos || language.find("feel") != std::string::npos;
}

}  // namespace

void Reader::refuse(std::string code, const Element& element, base::Parameters parameters) {
    reasons_.push_back({std::move(code), element.attribute("id"), std::move(parameters)});
}

void Reader::warn(std::string code, const Element& element) {
    definitions_.warnings.push_back({std::move(code), element.attribute("id"), {}});
}

void Reader::know_component(const std::string& name) {
    // Plain words are read as they are; only names with spaces or signs have to be known.
    constexpr std::size_t most = 500;
    if (name.find_first_of(" -+*/.'") == std::string::npos || components_.size() >= most) return;
    if (std::ranges::find(components_, name) == components_.end()) components_.push_back(name);
}

std::string Reader::text_of(const Element& element) {
    const auto text = element.child("text");
    return text ? text.text() : "";
}

void Reader::know_shape(const std::string& name, feel::Shape shape) {
    shapes_.insert_or_assign(name, std::move(shape));
}

feel::Known Reader::known(const Names& names) const {
    feel::Known all{names, shapes_};
    all.names.insert(all.names.end(), components_.begin(), components_.end());
    return all;
}

feel::Expression Reader::expression(const Element& holder, std::string_view text,
                                    const Names& names) {
    auto parsed = feel::parse_expression(text, known(names));
    if (parsed) return *std::move(parsed);
    refuse(parsed.error().code, holder, parsed.error().parameters);
    return {};
}

feel::Expression Reader::tests(const Element& holder, std::string_view text, const Names& names) {
    auto parsed = feel::parse_unary_tests(text, known(names));
    if (parsed) return *std::move(parsed);
    refuse(parsed.error().code, holder, parsed.error().parameters);
    return {};
}

ItemType Reader::type_of(const Element& element) {
    if (!element) return {};
    auto reference = normalised(element.attribute("typeRef"));
    return reference.empty() ? ItemType{} : type_named(std::move(reference), element);
}

ItemType Reader::type_named(std::string reference, const Element& element) {
    const auto colon = reference.find(':');
    const auto local = colon == std::string::npos ? reference : reference.substr(colon + 1);
    for (const auto& candidate : {reference, local}) {
        const auto found = definitions_.types.find(candidate);
        if (found != definitions_.types.end()) return found->second;
    }
    ItemType type;
    type.name = local;
    type.shape = feel::shape_of_name(local);
    if (type.shape.kind == feel::Shape::Kind::named) {
        if (auto parsed = feel::parse_shape(reference)) type.shape = *std::move(parsed);
    }
    if (type.shape.kind == feel::Shape::Kind::named) {
        refuse("decision.unknown_type", element, {{"name", reference}});
        type.shape = {};
    }
    return type;
}

BoxedChild Reader::boxed_in(const Element& holder, const Names& names) {
    constexpr const char* forms[] = {"literalExpression",
                                     "decisionTable",
                                     "context",
                                     "invocation",
                                     "functionDefinition",
                                     "relation",
                                     "list",
                                     "conditional",
                                     "for",
                                     "some",
                                     "every",
                                     "filter"};
    for (const auto& child : holder.children()) {
        const auto name = child.name();
        const bool is_form =
            std::ranges::any_of(forms, [&](const char* form) { return name == form; });
        if (is_form) return boxed(child, names);
    }
    return nullptr;
}

BoxedChild Reader::boxed(const Element& element, const Names& names) {
    constexpr int deepest = 50;
    if (nesting_ > deepest) {
        refuse("decision.too_deep", element);
        return nullptr;
    }
    ++nesting_;
    Boxed result;
    result.type = type_of(element);
    const auto form = element.name();
    if (form == "literalExpression") {
        const auto language = element.attribute("expressionLanguage");
        if (!is_feel(language)) refuse("decision.language", element, {{"language", language}});
        const auto text = text_of(element);
        const bool is_blank = normalised(text).empty();
        result.form = LiteralText{is_blank ? feel::Expression() : expression(element, text, names)};
    } else if (form == "decisionTable") {
        result.form = table(element, names);
    } else if (form == "context") {
        result.form = context(element, names);
    } else if (form == "functionDefinition") {
        result.form = function(element, names);
    } else if (form == "invocation") {
        result.form = invocation(element, names);
    } else if (form == "relation") {
        result.form = relation(element, names);
    } else if (form == "list") {
        ListBox list;
        for (const auto& item : element.children()) list.items.push_back(boxed(item, names));
        result.form = std::move(list);
    } else if (form == "conditional") {
        result.form = conditional(element, names);
    } else if (form == "for") {
        result.form = loop(element, LoopBox::Kind::each, names);
    } else if (form == "some" || form == "every") {
        result.form =
            loop(element, form == "some" ? LoopBox::Kind::some : LoopBox::Kind::every, names);
    } else if (form == "filter") {
        result.form = loop(element, LoopBox::Kind::filter, names);
    } else {
        refuse("decision.unknown_expression", element, {{"name", form}});
    }
    --nesting_;
    return std::make_shared<const Boxed>(std::move(result));
}

// Entries see those before them.
ContextBox Reader::context(const Element& element, Names names) {
    ContextBox result;
    for (const auto& entry : element.children("contextEntry")) {
        const auto variable = entry.child("variable");
        auto value = boxed_in(entry, names);
        if (!variable) {
            result.result = std::move(value);
            continue;
        }
        auto name = normalised(variable.attribute("name"));
        names.push_back(name);
        know_component(name);
        result.entries.push_back({std::move(name), type_of(variable), std::move(value)});
    }
    return result;
}

FunctionBox Reader::function(const Element& logic, const Names& names) {
    FunctionBox result;
    auto inner = names;
    const auto kind = logic.attribute("kind");
    if (!kind.empty() && kind != "FEEL")
        refuse("decision.external_function", logic, {{"kind", kind}});
    for (const auto& parameter : logic.children("formalParameter")) {
        result.parameters.push_back(normalised(parameter.attribute("name")));
        result.types.push_back(type_of(parameter));
        inner.push_back(result.parameters.back());
    }
    result.body = boxed_in(logic, inner);
    result.result = type_of(logic);
    return result;
}

InvocationBox Reader::invocation(const Element& element, const Names& names) {
    InvocationBox result;
    result.function = boxed_in(element, names);
    for (const auto& binding : element.children("binding")) {
        const auto parameter = binding.child("parameter");
        if (!parameter) {
            refuse("decision.no_parameter", binding);
            continue;
        }
        result.bindings.push_back({normalised(parameter.attribute("name")), type_of(parameter),
                                   boxed_in(binding, names)});
    }
    return result;
}

RelationBox Reader::relation(const Element& element, const Names& names) {
    RelationBox result;
    for (const auto& column : element.children("column")) {
        result.columns.push_back(normalised(column.attribute("name")));
        know_component(result.columns.back());
    }
    for (const auto& row : element.children("row")) {
        std::vector<BoxedChild> cells;
        for (const auto& cell : row.children()) cells.push_back(boxed(cell, names));
        if (cells.size() != result.columns.size()) refuse("decision.row_length", row);
        cells.resize(result.columns.size());
        result.rows.push_back(std::move(cells));
    }
    return result;
}

ConditionalBox Reader::conditional(const Element& element, const Names& names) {
    return {boxed_in(element.child("if"), names), boxed_in(element.child("then"), names),
            boxed_in(element.child("else"), names)};
}

LoopBox Reader::loop(const Element& element, LoopBox::Kind kind, Names names) {
    LoopBox result{kind, normalised(element.attribute("iteratorVariable")), nullptr, nullptr};
    result.domain = boxed_in(element.child("in"), names);
    if (kind == LoopBox::Kind::filter) result.variable = "item";
    names.push_back(result.variable);
    if (kind == LoopBox::Kind::each) names.emplace_back("partial");
    const auto* const body = kind == LoopBox::Kind::each     ? "return"
                             : kind == LoopBox::Kind::filter ? "match"
                                                             : "satisfies";
    result.body = boxed_in(element.child(body), names);
    return result;
}

}  // namespace fangxing::dmn
