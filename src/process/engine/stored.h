// How rows of an instance and its events are written as JSON: defaults are left out.
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "base/ensure.h"
#include "base/json.h"
#include "process/engine/instance.h"
#include "process/engine/stored_fields.h"
#include "process/feel/json.h"

namespace fangxing::engine::stored {

template <class T>
base::Json write(const T& row);
template <class T>
void read(const base::Json& json, T& row);

struct Writer {
    base::Json& out;

    void operator()(const char* name, const std::int64_t& value) {
        if (value != 0) out.put(name, value);
    }
    void operator()(const char* name, const std::int32_t& value) {
        if (value != 0) out.put(name, std::int64_t{value});
    }
    void operator()(const char* name, const bool& value) {
        if (value) out.put(name, true);
    }
    void operator()(const char* name, const std::string& value) {
        if (!value.empty()) out.put(name, value);
    }
    void operator()(const char* name, const std::vector<std::int32_t>& values) {
        base::Json::Array array;
        for (const auto value : values) array.emplace_back(std::int64_t{value});
        out.put(name, std::move(array));
    }
    void operator()(const char* name, const base::Json& value) { out.put(name, value); }
    void operator()(const char* name, const feel::Value& value) {
        if (!value.is_null()) out.put(name, feel::store(value));
    }
    void operator()(const char* name, const Variables& variables) {
        if (variables.empty()) return;
        base::Json::Object object;
        for (const auto& [each, value] : variables) object.emplace_back(each, feel::store(value));
        out.put(name, std::move(object));
    }
    void operator()(const char* name, const std::optional<Rounds>& rounds) {
        if (rounds) out.put(name, write(*rounds));
    }
    template <class E>
        requires std::is_enum_v<E>
    void operator()(const char* name, const E& value, E usual) {
        if (value != usual) out.put(name, static_cast<std::int64_t>(value));
    }
};

struct Reader {
    const base::Json& from;

    std::int64_t number(const char* name) const {
        const auto* found = from.find(name);
        if (!found) return 0;
        base::ensure(found->integer() != nullptr, "a stored number is a whole number");
        return *found->integer();
    }
    void operator()(const char* name, std::int64_t& value) { value = number(name); }
    void operator()(const char* name, std::int32_t& value) {
        value = static_cast<std::int32_t>(number(name));
    }
    void operator()(const char* name, bool& value) { value = from.find(name) != nullptr; }
    void operator()(const char* name, std::string& value) { value = from.text(name); }
    void operator()(const char* name, std::vector<std::int32_t>& values) {
        const auto* found = from.find(name);
        base::ensure(found && found->array(), "a stored list is a list");
        for (const auto& each : *found->array()) {
            base::ensure(each.integer() != nullptr, "a stored list is of whole numbers");
            values.push_back(static_cast<std::int32_t>(*each.integer()));
        }
    }
    void operator()(const char* name, base::Json& value) {
        if (const auto* found = from.find(name)) value = *found;
    }
    void operator()(const char* name, feel::Value& value) {
        if (const auto* found = from.find(name)) value = feel::restore(*found);
    }
    void operator()(const char* name, Variables& variables) {
        const auto* found = from.find(name);
        if (!found) return;
        base::ensure(found->object() != nullptr, "stored variables are an object");
        for (const auto& [each, value] : *found->object()) {
            variables.emplace_back(each, feel::restore(value));
        }
    }
    void operator()(const char* name, std::optional<Rounds>& rounds) {
        if (const auto* found = from.find(name)) read(*found, rounds.emplace());
    }
    template <class E>
        requires std::is_enum_v<E>
    void operator()(const char* name, E& value, E usual) {
        value = from.find(name) ? static_cast<E>(number(name)) : usual;
    }
};

template <class T>
base::Json write(const T& row) {
    base::Json out{base::Json::Object{}};
    Writer writer{out};
    fields(writer, row);
    return out;
}
template <class T>
void read(const base::Json& json, T& row) {
    Reader reader{json};
    fields(reader, row);
}

}  // namespace fangxing::engine::stored
