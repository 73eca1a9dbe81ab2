// Texts of a path or query as the JSON that a described type's members want.
#pragma once

#include <charconv>

#include "base/describe.h"
#include "http/message.h"

namespace fangxing::http {

// Reads one text as the JSON that a member of this type wants; what cannot be read stays text, so
// that decoding refuses it with its name.
template <class M>
base::Json typed_text(const std::string& text) {
    if constexpr (std::is_same_v<M, bool>) {
        if (text == "true" || text == "false") return text == "true";
    } else if constexpr (std::is_same_v<M, int> || std::is_same_v<M, std::int64_t>) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) return value;
    }
    return text;
}

template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text, const M*) {
    out.put(name, typed_text<M>(text));
}
template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text,
               const std::optional<M>*) {
    put_typed(out, name, text, static_cast<const M*>(nullptr));
}
// A list is one name said several times.
template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text,
               const std::vector<M>*) {
    base::Json::Array items;
    if (const auto* before = out.find(name)) items = *before->array();
    items.push_back(typed_text<M>(text));
    out.put(name, std::move(items));
}

struct TypedMember {
    base::Json& out;
    std::string_view name;
    const std::string& text;
    bool known = false;

    template <class M>
    void operator()(const char* field, M&) {
        if (name != field) return;
        known = true;
        put_typed(out, name, text, static_cast<const M*>(nullptr));
    }
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
