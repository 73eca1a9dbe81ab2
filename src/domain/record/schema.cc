#include "domain/record/schema.h"

#include <algorithm>

#include "domain/record/schema_check.h"
#include "domain/record/schema_node.h"

namespace fangxing::record {

using base::Json;

base::Result<Schema> Schema::compile(std::string_view id, std::string_view text) {
    const auto refuse = [&](std::vector<base::Reason> reasons) {
        return base::refuse(base::Kind::invalid, "schema.invalid", {{"schema", std::string(id)}},
                            std::move(reasons));
    };
    auto json = base::parse_json(text);
    if (!json) return refuse({{json.error().code, "", json.error().parameters}});
    auto compiled = std::make_shared<CompiledSchema>();
    compiled->id = std::string(id);
    compiled->json = *std::move(json);
    compiled->title = {compiled->json.text("title"), compiled->json.text("x-en")};
    std::vector<base::Reason> reasons;
    compile_schema(compiled->json, *compiled, reasons);
    // Nothing may enter a record that belongs to no property, and so to no section.
    if (!compiled->root.closed) reasons.push_back({"schema.open", "", {}});
    if (compiled->root.types != std::vector<JsonType>{JsonType::object}) {
        reasons.push_back({"schema.no_object", "/type", {}});
    }
    if (!reasons.empty()) return refuse(std::move(reasons));
    Schema out;
    out.compiled_ = std::move(compiled);
    return out;
}

const std::string& Schema::id() const {
    return compiled_->id;
}
const base::Words& Schema::title() const {
    return compiled_->title;
}
const Json& Schema::json() const {
    return compiled_->json;
}
const std::vector<std::string>& Schema::writers() const {
    return compiled_->writers;
}
const std::vector<Fact>& Schema::facts() const {
    return compiled_->facts;
}
std::vector<std::string> Schema::expressions() const {
    return compiled_->expressions;
}

std::vector<base::Reason> Schema::problems(const Json& content, bool complete,
                                           const Evaluate& evaluate,
                                           const Resolves& resolves) const {
    return Checking(complete, evaluate, resolves).run(compiled_->root, content);
}

Json Schema::with_defaults(const Json& content, const Evaluate& evaluate) const {
    auto out = content;
    for (const auto& [name, node] : compiled_->root.properties) {
        if (node->first.empty() || out.find(name)) continue;
        auto value = evaluate(node->first);
        if (!value.is_null()) out.put(name, std::move(value));
    }
    return out;
}

std::map<std::string, Json> Schema::sections(const Json& content) const {
    std::map<std::string, Json> out;
    for (const auto& [name, node] : compiled_->root.properties) {
        if (node->section.empty()) continue;
        const auto* value = content.find(name);
        if (value) out[node->section].put(name, *value);
    }
    return out;
}

std::vector<std::string> Schema::section_keys() const {
    std::vector<std::string> out;
    for (const auto& [name, node] : compiled_->root.properties) {
        if (!node->section.empty()) out.push_back(node->section);
    }
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

base::Digest section_digest(const std::map<std::string, Json>& parts_by_kind) {
    Json all{Json::Object{}};
    for (const auto& [kind, part] : parts_by_kind) all.put(kind, part);
    return base::digest_of(base::canonical_text(all));
}

}  // namespace fangxing::record
