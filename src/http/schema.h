// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of the described types.
#pragma once

#include "base/describe.h"
#include "base/ensure.h"

namespace fangxing::http {

inline base::Json schema_of(std::string_view type) {
    return base::Json::Object{{"type", type}};
}

// One overload each type that `describe` can write; the pointer only names the type.
inline base::Json schema(const bool*) {
    return schema_of("boolean");
}
inline base::Json schema(const int*) {
    return base::Json::Object{{"type", "integer"}, {"format", "int32"}};
}
inline base::Json schema(const std::int64_t*) {
    return base::Json::Object{{"type", "integer"}, {"format", "int64"}};
}
inline base::Json schema(const double*) {
    return schema_of("number");
}
inline base::Json schema(const std::string*) {
    return schema_of("string");
}
inline base::Json schema(const base::Json*) {
    return base::Json::Object{};
}
inline base::Json schema(const base::Instant*) {
    return base::Json::Object{{"type", "string"}, {"format", "date-time"}};
}
inline base::Json schema(const base::Digest*) {
    return base::Json::Object{{"type", "string"}, {"pattern", "^(sha256:[0-9a-f]{64})?$"}};
}
template <class Tag>
base::Json schema(const base::Id<Tag>*) {
    return base::Json::Object{{"type", base::Json::Array{"string", "null"}},
                              {"pattern", "^[0-9a-z]{13}$"}};
}
template <base::Named E>
base::Json schema(const E*) {
    base::Json::Array values;
    for (const auto& [value, name] : names(E{})) values.emplace_back(name);
    return base::Json::Object{{"type", "string"}, {"enum", std::move(values)}};
}
template <class T>
base::Json schema(const std::optional<T>*);
template <class T>
base::Json schema(const std::vector<T>*);
template <class T>
base::Json schema(const std::map<std::string, T>*);
template <base::Described T>
base::Json schema(const T*);

struct SchemaField {
    base::Json::Object& properties;
    base::Json::Array& required;

    template <class M>
    void operator()(const char* name, M&) {
        properties.emplace_back(name, schema(static_cast<const M*>(nullptr)));
        required.emplace_back(name);
    }
    template <class M>
    void operator()(const char* name, std::optional<M>&) {
        properties.emplace_back(name, schema(static_cast<const M*>(nullptr)));
    }
};

template <class T>
base::Json schema(const std::optional<T>*) {
    return schema(static_cast<const T*>(nullptr));
}
template <class T>
base::Json schema(const std::vector<T>*) {
    return base::Json::Object{{"type", "array"}, {"items", schema(static_cast<const T*>(nullptr))}};
}
template <class T>
base::Json schema(const std::map<std::string, T>*) {
    return base::Json::Object{{"type", "object"},
                              {"additionalProperties", schema(static_cast<const T*>(nullptr))}};
}
template <base::Described T>
base::Json schema(const T*) {
    base::Json::Object properties;
    base::Json::Array required;
    SchemaField field{properties, required};
    T self{};
    T::describe(field, self);
    base::Json out = schema_of("object");
    if (!properties.empty()) out.put("properties", std::move(properties));
    if (!required.empty()) out.put("required", std::move(required));
    out.put("additionalProperties", false);
    return out;
}

template <class T>
base::Json schema() {
    return schema(static_cast<const T*>(nullptr));
}

}  // namespace fangxing::http
