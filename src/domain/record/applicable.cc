#include "domain/record/applicable.h"

#include "base/describe.h"

namespace fangxing::record {
namespace {

using base::Json;

constexpr int deepest = 16;  // a schema may name itself
constexpr std::string_view definitions = "#/$defs/";

class Walk {
  public:
    Walk(const Json& root, const Evaluate& evaluate) : root_(root), evaluate_(evaluate) {}

    void object(const Json& schema, const std::string& at, int depth) {
        if (depth > deepest) return;
        const auto* named = referred(schema);
        const auto& here = named ? *named : schema;
        if (const auto* items = here.find("items")) object(*items, at, depth + 1);
        const auto* fields = here.find("properties");
        if (!fields || !fields->object()) return;
        for (const auto& [name, field] : *fields->object()) {
            const auto way = at + base::pointer_step(name);
            if (applies(field)) {
                object(field, way, depth + 1);
            } else {
                found.push_back(way);
            }
        }
    }

    std::vector<std::string> found;

  private:
    bool applies(const Json& field) const {
        const auto when = field.text("x-when");
        if (when.empty()) return true;
        const auto answer = evaluate_(when);
        return answer.boolean() && *answer.boolean();
    }

    // What `$ref` names among the definitions; null without one.
    const Json* referred(const Json& schema) const {
        const auto ref = schema.text("$ref");
        if (!ref.starts_with(definitions)) return nullptr;
        const auto* all = root_.find("$defs");
        return all ? all->find(ref.substr(definitions.size())) : nullptr;
    }

    const Json& root_;
    const Evaluate& evaluate_;
};

}  // namespace

std::vector<std::string> not_applicable(const Json& schema, const Evaluate& evaluate) {
    Walk walk(schema, evaluate);
    walk.object(schema, "", 0);
    return std::move(walk.found);
}

}  // namespace fangxing::record
