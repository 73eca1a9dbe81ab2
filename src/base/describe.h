// One description of a type serves JSON writing, JSON reading and API schemas.
//
//   struct Vote {
//       std::string comment;
//       static void describe(auto& field, auto& self) { field("comment", self.comment); }
//   };
//   enum class Verdict { approve, refuse };
//   constexpr auto names(Verdict) {
//       return base::named<Verdict>({{Verdict::approve, "approve"}, {Verdict::refuse, "refuse"}});
//   }
//
// Optional members are absent when empty; Json members are taken as they are. Unknown members are
// refused, so that nothing is ignored silently.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/json.h"
#include "base/result.h"

namespace fangxing::base {

template <class E, std::size_t n>
constexpr std::array<std::pair<E, std::string_view>, n> named(
    const std::pair<E, std::string_view> (&list)[n]) {
    return std::to_array(list);
}

template <class T>
concept Named = std::is_enum_v<T> && requires(T value) { names(value); };

struct AnyField {
    template <class M>
    void operator()(const char*, M&) {}
};
template <class T>
concept Described = requires(AnyField& field, T& self) { T::describe(field, self); };

template <Named E>
inline constexpr auto all_names = names(E{});

template <Named E>
constexpr std::string_view to_text(E value) {
    for (const auto& [each, text] : all_names<E>) {
        if (each == value) return text;
    }
    return {};
}
template <Named E>
constexpr std::optional<E> from_text(std::string_view text) {
    for (const auto& [each, name] : all_names<E>) {
        if (name == text) return each;
    }
    return std::nullopt;
}

// ---- writing

inline Json encode(bool value) {
    return value;
}
inline Json encode(int value) {
    return value;
}
inline Json encode(std::int64_t value) {
    return value;
}
inline Json encode(double value) {
    return value;
}
inline Json encode(const std::string& value) {
    return value;
}
inline Json encode(const Json& value) {
    return value;
}
inline Json encode(const Instant& value) {
    return to_text(value);
}
inline Json encode(const Digest& value) {
    return value.text;
}
template <class Tag>
Json encode(Id<Tag> value) {
    return value ? Json(value.text()) : Json();
}
template <Named E>
Json encode(E value) {
    return Json(to_text(value));
}
template <Described T>
Json encode(const T& value);
template <class T>
Json encode(const std::optional<T>& value);
template <class T>
Json encode(const std::vector<T>& values);
template <class T>
Json encode(const std::map<std::string, T>& values);

struct WriteField {
    Json::Object& out;
    void put(const char* name, Json value);
    template <class M>
    void operator()(const char* name, const M& member) {
        put(name, encode(member));
    }
    template <class M>
    void operator()(const char* name, const std::optional<M>& member) {
        if (member) put(name, encode(*member));
    }
};

struct ListNames {
    std::vector<std::string_view>& out;
    template <class M>
    void operator()(const char* name, const M&) {
        out.emplace_back(name);
    }
};

// The names of the members that a type describes, in that order.
template <Described T>
const std::vector<std::string_view>& names_of() {
    static const auto names = [] {
        std::vector<std::string_view> out;
        ListNames field{out};
        const T any{};
        T::describe(field, any);
        return out;
    }();
    return names;
}

template <Described T>
Json encode(const T& value) {
    Json::Object out;
    out.reserve(names_of<T>().size());
    WriteField field{out};
    T::describe(field, value);
    return out;
}
template <class T>
Json encode(const std::optional<T>& value) {
    return value ? encode(*value) : Json();
}
template <class T>
Json encode(const std::vector<T>& values) {
    Json::Array out;
    out.reserve(values.size());
    for (const auto& value : values) out.push_back(encode(value));
    return out;
}
template <class T>
Json encode(const std::map<std::string, T>& values) {
    Json::Object out;
    for (const auto& [name, value] : values) out.emplace_back(name, encode(value));
    return out;
}

// ---- reading: every reason is collected, with the JSON Pointer of the field

class Reading {
  public:
    // A trusted reading is of what we wrote ourselves: members added since keep their first value,
    // members dropped since are passed over, texts may be long.
    explicit Reading(bool trusted = false) : trusted_(trusted) {}
    bool trusted() const { return trusted_; }
    void no(std::string code, const std::string& path, Parameters parameters = {});
    void wrong_type(const char* expected, const std::string& path);
    const std::vector<Reason>& reasons() const { return reasons_; }
    // The path to a member or an item. Nobody is told where our own writing is wrong: that is a
    // bug, and building the paths would cost more than reading.
    std::string step(const std::string& path, std::string_view name) const;
    std::string step(const std::string& path, std::size_t place) const;

  private:
    bool trusted_ = false;
    std::vector<Reason> reasons_;
};

// Longest text that a described input takes unless its owner checks a shorter limit.
inline constexpr std::size_t longest_text = 20'000;

void decode(const Json& json, bool& out, Reading& reading, const std::string& path);
void decode(const Json& json, int& out, Reading& reading, const std::string& path);
void decode(const Json& json, std::int64_t& out, Reading& reading, const std::string& path);
void decode(const Json& json, double& out, Reading& reading, const std::string& path);
void decode(const Json& json, std::string& out, Reading& reading, const std::string& path);
void decode(const Json& json, Json& out, Reading& reading, const std::string& path);
void decode(const Json& json, Instant& out, Reading& reading, const std::string& path);
void decode(const Json& json, Digest& out, Reading& reading, const std::string& path);
void decode_id(const Json& json, std::int64_t& out, Reading& reading, const std::string& path);

template <class Tag>
void decode(const Json& json, Id<Tag>& out, Reading& reading, const std::string& path) {
    decode_id(json, out.value, reading, path);
}
// The place of the text among these names; none of them: refused with all of them.
std::optional<std::size_t> decode_name(const Json& json, std::span<const std::string_view> texts,
                                       Reading& reading, const std::string& path);
template <Named E>
inline constexpr auto all_texts = [] {
    std::array<std::string_view, all_names<E>.size()> out;
    for (std::size_t n = 0; n < out.size(); ++n) out[n] = all_names<E>[n].second;
    return out;
}();
template <Named E>
void decode(const Json& json, E& out, Reading& reading, const std::string& path) {
    const auto place = decode_name(json, all_texts<E>, reading, path);
    if (place) out = all_names<E>[*place].first;
}
template <Described T>
void decode(const Json& json, T& out, Reading& reading, const std::string& path);
template <class T>
void decode(const Json& json, std::vector<T>& out, Reading& reading, const std::string& path);
template <class T>
void decode(const Json& json, std::map<std::string, T>& out, Reading& reading,
            const std::string& path);

// A member's name as one step of a JSON Pointer (RFC 6901).
std::string pointer_step(std::string_view name);

// Reads the members of one object. What does not hang on a member's type is written once, since
// every described type is read through here.
class ReadField {
  public:
    ReadField(const Json& json, Reading& reading, const std::string& path);
    ~ReadField();
    ReadField(const ReadField&) = delete;
    ReadField& operator=(const ReadField&) = delete;

    // False where this is no object.
    bool begin();
    // Refuses members that the type does not describe.
    void end();

    template <class M>
    void operator()(const char* name, M& member) {
        if (const auto* value = needed(name)) read(*value, name, &member, &read_into<M>);
    }
    template <class M>
    void operator()(const char* name, std::optional<M>& member) {
        if (const auto* value = given(name)) read(*value, name, &member.emplace(), &read_into<M>);
    }

  private:
    using Into = void (*)(const Json&, void*, Reading&, const std::string&);
    template <class M>
    static void read_into(const Json& json, void* member, Reading& reading,
                          const std::string& path) {
        decode(json, *static_cast<M*>(member), reading, path);
    }
    const Json* needed(const char* name);
    const Json* given(const char* name);
    void read(const Json& value, const char* name, void* member, Into into);

    const Json& json_;
    Reading& reading_;
    const std::string& path_;
    std::vector<std::string_view> known_;
};

template <Described T>
void decode(const Json& json, T& out, Reading& reading, const std::string& path) {
    ReadField field(json, reading, path);
    if (!field.begin()) return;
    T::describe(field, out);
    field.end();
}
// The items, or null and refused.
const Json::Array* items_of(const Json& json, Reading& reading, const std::string& path);

template <class T>
void decode(const Json& json, std::vector<T>& out, Reading& reading, const std::string& path) {
    const auto* array = items_of(json, reading, path);
    if (!array) return;
    std::vector<T> items(array->size());
    for (std::size_t n = 0; n < array->size(); ++n) {
        decode((*array)[n], items[n], reading, reading.step(path, n));
    }
    out.swap(items);
}
template <class T>
void decode(const Json& json, std::map<std::string, T>& out, Reading& reading,
            const std::string& path) {
    const auto* object = json.object();
    if (!object) {
        reading.wrong_type("object", path);
        return;
    }
    for (const auto& [name, value] : *object) {
        decode(value, out[name], reading, reading.step(path, name));
    }
}

std::unexpected<Refusal> invalid(const Reading& reading);

// Reads a described type, or refuses (422 `input.invalid`) with all reasons.
template <class T>
Result<T> decode(const Json& json) {
    T out{};
    Reading reading;
    decode(json, out, reading, "");
    if (!reading.reasons().empty()) return invalid(reading);
    return out;
}

}  // namespace fangxing::base
