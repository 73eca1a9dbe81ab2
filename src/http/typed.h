// Texts of a path or query as the JSON that a described type's members want.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/describe.h"
#include "http/message.h"

namespace fangxing::http {

// What a text of the request may stand for. What cannot be read stays text, so that decoding
// refuses it with its name.
enum class Typed { text, boolean, whole };
template <class M>
constexpr Typed typed_as(const M*) {
    if constexpr (std::is_same_v<M, bool>) return Typed::boolean;
    if constexpr (std::is_same_v<M, int> || std::is_same_v<M, std::int64_t>) return Typed::whole;
    return Typed::text;
}

// Takes the text as the member of its name wants it, once `describe` comes to it.
struct TypedMember {
    base::Json& out;
    std::string_view name;
    const std::string& text;
    bool known = false;

    template <class M>
    void operator()(const char* field, M&) {
        if (name == field) put(typed_as(static_cast<const M*>(nullptr)));
    }
    template <class M>
    void operator()(const char* field, std::optional<M>&) {
        if (name == field) put(typed_as(static_cast<const M*>(nullptr)));
    }
    // A list is one name said several times.
    template <class M>
    void operator()(const char* field, std::vector<M>&) {
        if (name == field) push(typed_as(static_cast<const M*>(nullptr)));
    }
    template <class M>
    void operator()(const char* field, std::optional<std::vector<M>>&) {
        if (name == field) push(typed_as(static_cast<const M*>(nullptr)));
    }
    void put(Typed as);
    void push(Typed as);
};

template <class T>
base::Json typed(const Params& texts) {
    base::Json out{base::Json::Object{}};
    T self{};
    for (const auto& [name, text] : texts) {
        TypedMember field{out, name, text};
        T::describe(field, self);
        if (!field.known) out.put(name, text);
    }
    return out;
}

}  // namespace fangxing::http
