#include <re2/re2.h>

#include <algorithm>
#include <functional>
#include <set>

#include "base/describe.h"
#include "domain/record/schema_node.h"
#include "domain/record/schema_words.h"

namespace fangxing::record {

namespace {

using base::Json;

// Where a subschema stands: some words of our own have a meaning only there.
enum class Place { root, property, nested, entry };

class Compiling {
  public:
    Compiling(CompiledSchema& out, std::vector<base::Reason>& no) : out_(out), no_(no) {}

    void run(const Json& json) {
        node(json, out_.root, "", Place::root, "");
        for (const auto& [user, name, at] : refs_) {
            const auto found = out_.definitions.find(name);
            if (found == out_.definitions.end()) {
                refuse("schema.unknown_ref", at, {{"ref", name}});
            } else {
                user->target = found->second.get();
            }
        }
        refuse_circles();
    }

  private:
    void refuse(std::string code, const std::string& at, base::Parameters parameters = {}) {
        no_.push_back({std::move(code), at, std::move(parameters)});
    }

    void node(const Json& json, Node& node, const std::string& at, Place place,
              const std::string& name);
    bool structure(const std::string& key, const Json& value, Node& node, const std::string& at,
                   Place place);
    bool limit(const std::string& key, const Json& value, Node& node, const std::string& at);
    bool own_word(const std::string& key, const Json& value, Node& node, const std::string& at,
                  Place place, const std::string& name);
    void root_word(const std::string& key, const Json& value, const std::string& at);

    void types(const Json& value, Node& node, const std::string& at);
    void properties(const Json& value, Node& node, const std::string& at, Place place);
    void definitions(const Json& value, const std::string& at);
    void section_names(const Json& value, const std::string& at);
    void checks(const Json& value, Node& node, const std::string& at, Place place);
    void texts(const Json& json, const std::string& at, Place place);
    void pattern(const Json& value, Node& node, const std::string& at);
    void ref(const Json& value, Node& node, const std::string& at);
    void names(const Json& value, std::vector<std::string>& out, const std::string& at);
    void feel(const Json& value, std::string& out, const std::string& at, Place place);
    void count(const Json& value, std::optional<std::int64_t>& out, const std::string& at);
    void real(const Json& value, std::optional<double>& out, const std::string& at);
    void flag(const Json& value, bool& out, const std::string& at);
    std::string text(const Json& value, const std::string& at);
    void refuse_circles();

    struct Use {
        Node* user;
        std::string name;
        std::string at;
    };
    CompiledSchema& out_;
    std::vector<base::Reason>& no_;
    std::vector<Use> refs_;
};

std::string Compiling::text(const Json& value, const std::string& at) {
    if (value.string()) return *value.string();
    refuse("schema.wrong_type", at, {{"expected", "string"}});
    return {};
}

void Compiling::flag(const Json& value, bool& out, const std::string& at) {
    if (!value.boolean()) return refuse("schema.wrong_type", at, {{"expected", "boolean"}});
    out = *value.boolean();
}

void Compiling::count(const Json& value, std::optional<std::int64_t>& out, const std::string& at) {
    if (!value.integer() || *value.integer() < 0) {
        return refuse("schema.wrong_type", at, {{"expected", "whole number from 0"}});
    }
    out = *value.integer();
}

void Compiling::real(const Json& value, std::optional<double>& out, const std::string& at) {
    if (value.integer()) {
        out = static_cast<double>(*value.integer());
    } else if (value.real()) {
        out = *value.real();
    } else {
        refuse("schema.wrong_type", at, {{"expected", "number"}});
    }
}

void Compiling::names(const Json& value, std::vector<std::string>& out, const std::string& at) {
    if (!value.array()) return refuse("schema.wrong_type", at, {{"expected", "array"}});
    for (const auto& each : *value.array()) {
        const auto name = text(each, at);
        if (is_listed(out, name)) refuse("schema.repeated", at, {{"name", name}});
        out.push_back(name);
    }
}

void Compiling::types(const Json& value, Node& node, const std::string& at) {
    std::vector<std::string> list;
    if (value.string()) {
        list.push_back(*value.string());
    } else {
        names(value, list, at);
    }
    for (const auto& name : list) {
        if (const auto type = json_type(name)) {
            node.types.push_back(*type);
        } else {
            refuse("schema.unknown_type", at, {{"type", name}});
        }
    }
}

void Compiling::properties(const Json& value, Node& parent, const std::string& at, Place place) {
    if (!value.object()) return refuse("schema.wrong_type", at, {{"expected", "object"}});
    auto below = Place::nested;
    if (place == Place::root) below = Place::property;
    if (place == Place::entry) below = Place::entry;
    for (const auto& [name, each] : *value.object()) {
        auto child = std::make_unique<Node>();
        node(each, *child, at + base::pointer_step(name), below, name);
        parent.properties.emplace_back(name, std::move(child));
    }
}

void Compiling::definitions(const Json& value, const std::string& at) {
    if (!value.object()) return refuse("schema.wrong_type", at, {{"expected", "object"}});
    for (const auto& [name, each] : *value.object()) {
        auto& slot = out_.definitions[name];
        slot = std::make_unique<Node>();
        node(each, *slot, at + base::pointer_step(name), Place::entry, name);
    }
}

void Compiling::section_names(const Json& value, const std::string& at) {
    if (!value.object()) return refuse("schema.wrong_type", at, {{"expected", "object"}});
    for (const auto& [key, words] : *value.object()) {
        const auto here = at + base::pointer_step(key);
        if (!words.object()) return refuse("schema.wrong_type", here, {{"expected", "object"}});
        for (const auto* language : {"zh", "en"}) {
            if (words.text(language).empty()) refuse("schema.text_missing", here);
        }
    }
}

void Compiling::ref(const Json& value, Node& node, const std::string& at) {
    constexpr std::string_view prefix = "#/$defs/";
    const auto target = text(value, at);
    if (!target.starts_with(prefix)) return refuse("schema.unknown_ref", at, {{"ref", target}});
    node.ref = target.substr(prefix.size());
    refs_.push_back({&node, node.ref, at});
}

void Compiling::pattern(const Json& value, Node& node, const std::string& at) {
    const auto source = text(value, at);
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(std::int64_t{1} << 20);
    auto compiled = std::make_shared<const re2::RE2>(source, options);
    if (!compiled->ok()) return refuse("schema.pattern", at, {{"why", compiled->error()}});
    node.pattern = std::move(compiled);
}

void Compiling::feel(const Json& value, std::string& out, const std::string& at, Place place) {
    out = text(value, at);
    if (out.starts_with("=")) out.erase(0, 1);
    // Inside list entries a text has no scope of its own to be read in.
    if (place == Place::entry) refuse("schema.word_misplaced", at);
    out_.expressions.push_back(out);
}

void Compiling::checks(const Json& value, Node& node, const std::string& at, Place place) {
    if (!value.array()) return refuse("schema.wrong_type", at, {{"expected", "array"}});
    for (std::size_t n = 0; n < value.array()->size(); ++n) {
        const auto& each = (*value.array())[n];
        const auto here = at + "/" + std::to_string(n);
        if (!each.object()) {
            refuse("schema.wrong_type", here, {{"expected", "object"}});
            continue;
        }
        Check check;
        for (const auto& [key, part] : *each.object()) {
            if (key == "ok") {
                feel(part, check.ok, here + "/ok", place);
            } else if (key == "offer") {
                feel(part, check.offer, here + "/offer", place);
            } else if (key == "zh") {
                check.text.zh = text(part, here + "/zh");
            } else if (key == "en") {
                check.text.en = text(part, here + "/en");
            } else {
                refuse("schema.unknown_keyword", here + base::pointer_step(key), {{"word", key}});
            }
        }
        if (check.text.zh.empty() || check.text.en.empty() || check.ok.empty()) {
            refuse("schema.text_missing", here);
        }
        node.checks.push_back(std::move(check));
    }
}

// Every text in both languages: the record and its fields have one, entries' fields may.
void Compiling::texts(const Json& json, const std::string& at, Place place) {
    const bool needs_one = place == Place::root || place == Place::property;
    const bool has_zh = !json.text("title").empty();
    const bool has_en = !json.text("x-en").empty();
    if (has_zh != has_en || (needs_one && !has_zh)) refuse("schema.text_missing", at);
}

bool Compiling::structure(const std::string& key, const Json& value, Node& parent,
                          const std::string& at, Place place) {
    if (key == "type") return types(value, parent, at), true;
    if (key == "properties") return properties(value, parent, at, place), true;
    if (key == "required") return names(value, parent.required, at), true;
    if (key == "$ref") return ref(value, parent, at), true;
    if (key == "pattern") return pattern(value, parent, at), true;
    if (key == "const") return parent.values = Json::Array{value}, true;
    if (key == "title" || key == "description") return text(value, at), true;
    if (key == "enum") {
        if (!value.array() || value.array()->empty()) {
            refuse("schema.wrong_type", at, {{"expected", "array"}});
        } else {
            parent.values = *value.array();
        }
        return true;
    }
    if (key == "items") {
        parent.items = std::make_unique<Node>();
        return node(value, *parent.items, at, Place::entry, ""), true;
    }
    if (key == "additionalProperties") {
        if (value.boolean()) return parent.closed = !*value.boolean(), true;
        parent.additional = std::make_unique<Node>();
        return node(value, *parent.additional, at, Place::entry, ""), true;
    }
    if (key == "format") {
        parent.format = known_format(text(value, at));
        if (!parent.format)
            refuse("schema.unknown_format", at,
                   {{"format", value.string() ? *value.string() : ""}});
        return true;
    }
    return false;
}

bool Compiling::limit(const std::string& key, const Json& value, Node& node,
                      const std::string& at) {
    if (key == "minItems") return count(value, node.min_items, at), true;
    if (key == "maxItems") return count(value, node.max_items, at), true;
    if (key == "minLength") return count(value, node.min_length, at), true;
    if (key == "maxLength") return count(value, node.max_length, at), true;
    if (key == "uniqueItems") return flag(value, node.unique_items, at), true;
    if (key == "minimum") return real(value, node.minimum, at), true;
    if (key == "maximum") return real(value, node.maximum, at), true;
    if (key == "exclusiveMinimum") return real(value, node.above, at), true;
    if (key == "exclusiveMaximum") return real(value, node.below, at), true;
    return false;
}

bool Compiling::own_word(const std::string& key, const Json& value, Node& node,
                         const std::string& at, Place place, const std::string& name) {
    if (key == "x-en" || key == "x-help" || key == "x-labels" || key == "x-aliases") return true;
    if (key == "x-checks") return checks(value, node, at, place), true;
    if (key == "x-when") return feel(value, node.when, at, place), true;
    if (key == "x-na") return flag(value, node.may_be_na, at), true;
    if (key == "x-ref") {
        node.refers_to = text(value, at);
        if (!is_listed(reference_kinds, node.refers_to)) {
            refuse("schema.unknown_reference", at, {{"kind", node.refers_to}});
        }
        return true;
    }
    if (key != "x-section" && key != "x-is" && key != "x-default") return false;
    if (place != Place::property) return refuse("schema.word_misplaced", at), true;
    if (key == "x-section") return node.section = text(value, at), true;
    if (key == "x-default") return feel(value, node.first, at, place), true;
    const auto fact = text(value, at);
    if (!is_listed(bindable_facts, fact)) refuse("schema.unknown_fact", at, {{"fact", fact}});
    out_.facts.push_back({name, fact});
    return true;
}

void Compiling::root_word(const std::string& key, const Json& value, const std::string& at) {
    if (key == "$defs") return definitions(value, at);
    if (key == "x-writers") return names(value, out_.writers, at);
    if (key == "x-sections") return section_names(value, at);
    if (key == "$id") {
        if (text(value, at) != out_.id) refuse("schema.other_id", at, {{"id", out_.id}});
        return;
    }
    if (key == "$schema") {
        if (text(value, at) != "https://json-schema.org/draft/2020-12/schema") {
            refuse("schema.other_draft", at);
        }
        return;
    }
    refuse("schema.unknown_keyword", at, {{"word", key}});
}

void Compiling::node(const Json& json, Node& node, const std::string& at, Place place,
                     const std::string& name) {
    if (!json.object()) return refuse("schema.wrong_type", at, {{"expected", "object"}});
    for (const auto& [key, value] : *json.object()) {
        const auto here = at + base::pointer_step(key);
        if (structure(key, value, node, here, place)) continue;
        if (limit(key, value, node, here)) continue;
        if (own_word(key, value, node, here, place, name)) continue;
        if (place == Place::root) {
            root_word(key, value, here);
        } else {
            refuse("schema.unknown_keyword", here, {{"word", key}});
        }
    }
    texts(json, at, place);
    for (const auto& each : node.required) {
        if (!node.property(each)) refuse("schema.unknown_required", at, {{"name", each}});
    }
}

// A chain of references that never reaches a type of its own would be followed for ever.
void Compiling::refuse_circles() {
    for (const auto& use : refs_) {
        std::set<const Node*> seen{use.user};
        for (const auto* next = use.user->target; next; next = next->target) {
            if (seen.insert(next).second) continue;
            refuse("schema.circle", use.at, {{"ref", use.name}});
            break;
        }
    }
}

}  // namespace

const Node* Node::property(std::string_view name) const {
    for (const auto& [each, node] : properties) {
        if (each == name) return node.get();
    }
    return nullptr;
}

void compile_schema(const Json& json, CompiledSchema& out, std::vector<base::Reason>& no) {
    Compiling(out, no).run(json);
}

}  // namespace fangxing::record
