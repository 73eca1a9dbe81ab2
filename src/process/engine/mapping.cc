#include "process/engine/mapping.h"

#include "process/engine/names.h"

namespace fangxing::engine {
namespace {

struct Target {
    std::string name;
    std::string path;  // below the name, or empty
};

Target split(const std::string& target) {
    const auto dot = target.find('.');
    if (dot == std::string::npos) return {target, {}};
    return {target.substr(0, dot), target.substr(dot + 1)};
}

const feel::Value* nearest(const Run& run, Key from, const std::string& name) {
    for (const auto* at = run.find(from); at; at = run.find(at->parent)) {
        if (const auto* value = own_variable(*at, name)) return value;
        if (at->parent == 0) break;
    }
    return nullptr;
}

}  // namespace

feel::Value put_path(const feel::Value& root, std::string_view path, const feel::Value& value) {
    feel::Context out;
    if (const auto* context = root.context()) out = *context;
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    if (dot == std::string_view::npos) {
        out.put(name, value);
    } else {
        const auto* inner = out.find(name);
        out.put(name, put_path(inner ? *inner : feel::Value(), path.substr(dot + 1), value));
    }
    return out;
}

void map_in(Run& run, Key key, const std::vector<bpmn::Mapping>& mappings) {
    for (const auto& mapping : mappings) {
        const auto evaluated = run.evaluate(mapping.source, key);
        const auto [name, path] = split(mapping.target);
        auto value = evaluated.value;
        if (!path.empty()) {
            const auto* before = own_variable(run.live(key), name);
            value = put_path(before ? *before : feel::Value(), path, value);
        }
        run.set_here(key, name, value);
    }
}

void map_out(Run& run, Key from, Key to, const std::vector<bpmn::Mapping>& mappings,
             const feel::Value& variables) {
    for (const auto& mapping : mappings) {
        const auto evaluated = run.evaluate(mapping.source, from, &variables);
        const auto [name, path] = split(mapping.target);
        auto value = evaluated.value;
        if (!path.empty()) {
            const auto* before = nearest(run, to, name);
            value = put_path(before ? *before : feel::Value(), path, value);
        }
        run.set_nearest(to, name, value);
    }
}

void deliver(Run& run, Key scope, const Element& element, const feel::Value& variables) {
    if (element.outputs.empty()) {
        run.set_all(scope, variables);
    } else {
        map_out(run, scope, scope, element.outputs, variables);
    }
}

}  // namespace fangxing::engine
