// JSON Schema (2020-12, as OpenAPI 3.1 uses it) of the described types.
#pragma once

#include <span>
#include <string_view>

#include "base/describe.h"

namespace fangxing::http {

base::Json schema_of(std::string_view type);
base::Json any_object();

// One overload each type that `describe` can write; the pointer only names the type.
base::Json schema(const bool*);
base::Json schema(const int*);
base::Json schema(const std::int64_t*);
base::Json schema(const double*);
base::Json schema(const std::string*);
base::Json schema(const base::Json*);
base::Json schema(const base::Instant*);
base::Json schema(const base::Digest*);
base::Json id_schema();
template <class Tag>
base::Json schema(const base::Id<Tag>*) {
    return id_schema();
}
base::Json one_of(std::span<const std::string_view> texts);
template <base::Named E>
base::Json schema(const E*) {
    return one_of(base::all_texts<E>);
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
    base::Json::Object properties;
    base::Json::Array required;

    template <class M>
    void operator()(const char* name, M&) {
        put(name, schema(static_cast<const M*>(nullptr)), true);
    }
    template <class M>
    void operator()(const char* name, std::optional<M>&) {
        put(name, schema(static_cast<const M*>(nullptr)), false);
    }
    void put(const char* name, base::Json value, bool always);
    // Of the object with the members that were put.
    base::Json take();
};
base::Json list_of(base::Json items);
base::Json map_of(base::Json members);

template <class T>
base::Json schema(const std::optional<T>*) {
    return schema(static_cast<const T*>(nullptr));
}
template <class T>
base::Json schema(const std::vector<T>*) {
    return list_of(schema(static_cast<const T*>(nullptr)));
}
template <class T>
base::Json schema(const std::map<std::string, T>*) {
    return map_of(schema(static_cast<const T*>(nullptr)));
}
template <base::Described T>
base::Json schema(const T*) {
    SchemaField field;
    T self{};
    T::describe(field, self);
    return field.take();
}

template <class T>
base::Json schema() {
    return schema(static_cast<const T*>(nullptr));
}

}  // namespace fangxing::http
