// Functions on contexts (DMN 1.5 §10.3.4.11).
#include <array>

#include "process/feel/builtins.h"

namespace fangxing::feel {

namespace {

Value get_value(const Arguments& arguments) {
    const auto* context = arguments.context(0);
    const auto* key = arguments.string(1);
    if (context == nullptr || key == nullptr) return {};
    const auto* found = context->find(*key);
    return found == nullptr ? arguments.wrong("feel.no_such_member") : *found;
}

Value get_entries(const Arguments& arguments) {
    const auto* context = arguments.context(0);
    if (context == nullptr) return {};
    List entries;
    for (const auto& [name, value] : context->entries()) {
        entries.push_back(Context{{"key", name}, {"value", value}});
    }
    return entries;
}

Value context_of(const Arguments& arguments) {
    const auto entries = arguments.list(0);
    if (!entries) return {};
    Context result;
    for (const auto& entry : *entries) {
        const auto* pair = entry.context();
        const auto* key = pair == nullptr ? nullptr : pair->find("key");
        const auto* value = pair == nullptr ? nullptr : pair->find("value");
        if (key == nullptr || value == nullptr || key->string() == nullptr)
            return arguments.wrong();
        if (result.find(*key->string()) != nullptr) return arguments.wrong("feel.duplicate_name");
        if (!arguments.run().charge(result.size() / 8)) return {};
        result.put(*key->string(), *value);
    }
    return result;
}

// The context with the value at the end of the path, all of whose contexts must be there.
std::optional<Context> put_at(const Context& context, std::span<const Value> path,
                              const Value& value) {
    const auto* key = path.front().string();
    if (key == nullptr) return std::nullopt;
    Context result = context;
    if (path.size() == 1) {
        result.put(*key, value);
        return result;
    }
    const auto* found = context.find(*key);
    const auto* inner = found == nullptr ? nullptr : found->context();
    if (inner == nullptr) return std::nullopt;
    auto changed = put_at(*inner, path.subspan(1), value);
    if (!changed) return std::nullopt;
    result.put(*key, *std::move(changed));
    return result;
}

Value put_path(const Arguments& arguments, std::span<const Value> path) {
    const auto* context = arguments.context(0);
    if (context == nullptr) return {};
    if (path.empty() || path.size() > limits::depth) return arguments.wrong();
    auto changed = put_at(*context, path, arguments[2]);
    return changed ? Value(*std::move(changed)) : arguments.wrong();
}

// By position the second argument is a key or a list of keys.
Value context_put(const Arguments& arguments) {
    if (const auto* keys = arguments[1].list()) return put_path(arguments, *keys);
    return put_path(arguments, std::span(&arguments[1], 1));
}

Value context_put_key(const Arguments& arguments) {
    if (arguments.string(1) == nullptr) return {};
    return put_path(arguments, std::span(&arguments[1], 1));
}

Value context_merge(const Arguments& arguments) {
    const auto contexts = arguments.list(0);
    if (!contexts) return {};
    Context merged;
    for (const auto& each : *contexts) {
        const auto* context = each.context();
        if (context == nullptr) return arguments.wrong();
        if (!arguments.run().charge(merged.size() * context->size() / 8)) return {};
        for (const auto& [name, value] : context->entries()) merged.put(name, value);
    }
    return merged;
}

constexpr auto context_table = std::to_array<Builtin>({
    {"get value", "m, key", get_value},
    {"get entries", "m", get_entries},
    {"context", "entries", context_of},
    {"context put", "context, keys, value", context_put},
    {"context put", "context, key, value", context_put_key},
    {"context merge", "contexts", context_merge},
});

}  // namespace

std::span<const Builtin> context_builtins() {
    return context_table;
}

}  // namespace fangxing::feel
