#include "domain/record/schema_check.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "base/describe.h"

namespace fangxing::record {

namespace {

using base::Json;

// How many reasons one refusal names; what is beyond is found at the next attempt.
constexpr std::size_t most_reasons = 200;

std::int64_t code_points(std::string_view text) {
    return std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; });
}

std::string_view name_of(JsonType type) {
    constexpr std::string_view names[] = {"null",   "boolean", "integer", "number",
                                          "string", "array",   "object"};
    return names[static_cast<std::size_t>(type)];
}

// Equal as JSON Schema sees it: 1 and 1.0 are one value, members have no order.
bool same(const Json& a, const Json& b) {
    return base::canonical_text(a) == base::canonical_text(b);
}

std::string joined(const std::vector<JsonType>& types) {
    std::string out;
    for (const auto type : types) out += (out.empty() ? "" : ", ") + std::string(name_of(type));
    return out;
}

// A required text without a word is missing; where a length is asked for, that says so.
bool says_nothing(const Json* json, const Node& node) {
    if (!json) return true;
    const auto* text = json->string();
    return text && !node.min_length && text->find_first_not_of(" \t\r\n") == text->npos;
}

}  // namespace

bool is_not_applicable(const Json& json) {
    return json.object() && json.object()->size() == 1 && !json.text("na").empty();
}

void Checking::no(std::string code, const std::string& at, base::Parameters parameters) {
    if (reasons_.size() < most_reasons) {
        reasons_.push_back({std::move(code), at, std::move(parameters)});
    }
}

bool Checking::applies(const Node& node) const {
    if (node.when.empty()) return true;
    const auto answer = evaluate_(node.when);
    return answer.boolean() && *answer.boolean();
}

std::vector<base::Reason> Checking::run(const Node& root, const Json& content) {
    if (!content.object()) {
        no("record.wrong_type", "", {{"expected", "object"}});
        return std::move(reasons_);
    }
    value(root, content, "", 0);
    return std::move(reasons_);
}

void Checking::value(const Node& node, const Json& json, const std::string& at, int depth) {
    if (node.may_be_na && is_not_applicable(json)) {
        if (code_points(json.text("na")) > 2000) no("record.too_long", at + "/na");
        return;
    }
    if (node.target) value(*node.target, json, at, depth);
    if (!node.types.empty() &&
        std::ranges::none_of(node.types, [&](JsonType type) { return is_of_type(json, type); })) {
        return no("record.wrong_type", at, {{"expected", joined(node.types)}});
    }
    if (node.values &&
        std::ranges::none_of(*node.values, [&](const Json& each) { return same(each, json); })) {
        return no("record.unknown_value", at);
    }
    if (json.object()) object(node, json, at, depth);
    if (json.array()) array(node, json, at, depth);
    if (json.string()) text(node, *json.string(), at);
    if (json.integer()) number(node, static_cast<double>(*json.integer()), at);
    if (json.real()) number(node, *json.real(), at);
    if (complete_) checks(node, at);
}

void Checking::object(const Node& node, const Json& json, const std::string& at, int depth) {
    for (const auto& [name, each] : *json.object()) {
        const auto here = at + base::pointer_step(name);
        const auto* property = node.property(name);
        if (property) {
            if (applies(*property)) {
                value(*property, each, here, depth + 1);
            } else {
                no("record.not_applicable", here);
            }
        } else if (node.additional) {
            value(*node.additional, each, here, depth + 1);
        } else if (node.closed) {
            no("record.unknown_field", here);
        }
    }
    // A draft may lack what the record itself requires, but no entry may be half an entry.
    if (depth == 0 && !complete_) return;
    for (const auto& name : node.required) {
        const auto* property = node.property(name);
        if (says_nothing(json.find(name), *property) && applies(*property)) {
            no("record.missing", at + base::pointer_step(name));
        }
    }
}

void Checking::array(const Node& node, const Json& json, const std::string& at, int depth) {
    const auto& list = *json.array();
    const auto size = static_cast<std::int64_t>(list.size());
    if (node.min_items && size < *node.min_items) {
        no("record.too_few", at, {{"least", std::to_string(*node.min_items)}});
    }
    if (node.max_items && size > *node.max_items) {
        no("record.too_many", at, {{"most", std::to_string(*node.max_items)}});
    }
    std::set<std::string> seen;
    for (std::size_t n = 0; n < list.size(); ++n) {
        const auto here = at + "/" + std::to_string(n);
        if (node.unique_items && !seen.insert(base::canonical_text(list[n])).second) {
            no("record.repeated", here);
        }
        if (node.items) value(*node.items, list[n], here, depth + 1);
    }
}

void Checking::text(const Node& node, const std::string& json, const std::string& at) {
    const auto length = code_points(json);
    const auto most = node.max_length.value_or(static_cast<std::int64_t>(base::longest_text));
    if (length > most) return no("record.too_long", at, {{"most", std::to_string(most)}});
    if (node.min_length && length < *node.min_length) {
        no("record.too_short", at, {{"least", std::to_string(*node.min_length)}});
    }
    if (node.pattern && !re2::RE2::PartialMatch(json, *node.pattern)) no("record.pattern", at);
    if (node.format && !has_format(json, *node.format)) no("record.format", at);
    if (!node.refers_to.empty() && !json.empty() && !resolves_(node.refers_to, json)) {
        no("record.unknown_reference", at, {{"kind", node.refers_to}});
    }
}

void Checking::number(const Node& node, double json, const std::string& at) {
    const bool low = (node.minimum && json < *node.minimum) || (node.above && json <= *node.above);
    const bool high = (node.maximum && json > *node.maximum) || (node.below && json >= *node.below);
    if (low) no("record.too_small", at);
    if (high) no("record.too_great", at);
}

void Checking::checks(const Node& node, const std::string& at) {
    for (const auto& check : node.checks) {
        const auto ok = evaluate_(check.ok);
        if (ok.boolean() && *ok.boolean()) continue;
        base::Parameters parameters{{"zh", check.text.zh}, {"en", check.text.en}};
        if (!check.offer.empty()) parameters["offer"] = base::to_text(evaluate_(check.offer));
        no("record.check", at, std::move(parameters));
    }
}

}  // namespace fangxing::record
