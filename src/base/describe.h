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
constexpr std::string_view to_text(E value) {
    for (const auto& [each, text] : names(E{})) {
        if (each == value) return text;
    }
    return {};
}
template <Named E>
constexpr std::optional<E> from_text(std::string_view text) {
    for (const auto& [each, name] : names(E{})) {
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
    template <class M>
    void operator()(const char* name, const M& member) {
        out.emplace_back(name, encode(member));
    }
    template <class M>
    void operator()(const char* name, const std::optional<M>& member) {
        if (member) out.emplace_back(name, encode(*member));
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
    void no(std::string code, const std::string& path, Parameters parameters = {}) {
        reasons_.push_back({std::move(code), path, std::move(parameters)});
    }
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
template <Named E>
void decode(const Json& json, E& out, Reading& reading, const std::string& path) {
    const auto* text = json.string();
    const auto value = text ? from_text<E>(*text) : std::nullopt;
    if (value) {
        out = *value;
        return;
    }
    std::string allowed;
    for (const auto& [each, name] : names(E{})) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(name);
    }
    reading.no("input.unknown_value", path, {{"allowed", allowed}});
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

struct ReadField {
    const Json& json;
    Reading& reading;
    const std::string& path;
    std::vector<std::string_view>& known;

    template <class M>
    void operator()(const char* name, M& member) {
        if (!reading.trusted()) known.emplace_back(name);
        if (const auto* value = json.find(name)) {
            decode(*value, member, reading, reading.step(path, name));
        } else if (!reading.trusted()) {
            reading.no("input.missing", reading.step(path, name));
        }
    }
    template <class M>
    void operator()(const char* name, std::optional<M>& member) {
        if (!reading.trusted()) known.emplace_back(name);
        const auto* value = json.find(name);
        if (!value || value->is_null()) return;
        decode(*value, member.emplace(), reading, reading.step(path, name));
    }
};

// Refuses members that the type does not describe.
void refuse_unknown(const Json& json, const std::vector<std::string_view>& known, Reading& reading,
                    const std::string& path);

template <Described T>
void decode(const Json& json, T& out, Reading& reading, const std::string& path) {
    if (!json.object()) {
        reading.no("input.wrong_type", path, {{"expected", "object"}});
        return;
    }
    std::vector<std::string_view> known;
    ReadField field{json, reading, path, known};
    T::describe(field, out);
    refuse_unknown(json, known, reading, path);
}
template <class T>
void decode(const Json& json, std::vector<T>& out, Reading& reading, const std::string& path) {
    const auto* array = json.array();
    if (!array) {
        reading.no("input.wrong_type", path, {{"expected", "array"}});
        return;
    }
    out.clear();
    out.reserve(array->size());
    for (std::size_t n = 0; n < array->size(); ++n) {
        T item{};
        decode((*array)[n], item, reading, reading.step(path, n));
        out.push_back(std::move(item));
    }
}
template <class T>
void decode(const Json& json, std::map<std::string, T>& out, Reading& reading,
            const std::string& path) {
    const auto* object = json.object();
    if (!object) {
        reading.no("input.wrong_type", path, {{"expected", "object"}});
        return;
    }
    for (const auto& [name, value] : *object) {
        decode(value, out[name], reading, reading.step(path, name));
    }
}

// Reads a described type, or refuses (422 `input.invalid`) with all reasons.
template <class T>
Result<T> decode(const Json& json) {
    T out{};
    Reading reading;
    decode(json, out, reading, "");
    if (!reading.reasons().empty()) {
        return refuse(Kind::invalid, "input.invalid", {}, reading.reasons());
    }
    return out;
}

}  // namespace fangxing::base
