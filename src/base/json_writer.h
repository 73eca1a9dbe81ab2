// Writes described types as JSON text (RFC 8259), straight from their members: no tree of values
// lies between. What `text_of` gives is what `to_text(encode(value))` gives.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"

namespace fangxing::base {

void write(std::string& out, bool value);
void write(std::string& out, int value);
void write(std::string& out, std::int64_t value);
void write(std::string& out, double value);
void write(std::string& out, std::string_view value);
void write(std::string& out, const Json& value);
void write(std::string& out, const Instant& value);
void write(std::string& out, const Digest& value);
// The text of an id; none is null.
void write_id(std::string& out, std::int64_t value);

inline void write(std::string& out, const std::string& value) {
    write(out, std::string_view(value));
}
template <class Tag>
void write(std::string& out, const Id<Tag>& value) {
    write_id(out, value.value);
}
template <Named E>
void write(std::string& out, const E& value) {
    write(out, to_text(value));
}
template <Described T>
void write(std::string& out, const T& value);
template <class T>
void write(std::string& out, const std::optional<T>& value);
template <class T>
void write(std::string& out, const std::vector<T>& values);
template <class T>
void write(std::string& out, const std::map<std::string, T>& values);

// Takes an object's members as a type describes them; optional ones are absent when empty.
class MemberWriter {
  public:
    explicit MemberWriter(std::string& out) : out_(out) { out_ += '{'; }

    template <class M>
    void operator()(const char* name, const M& member) {
        begin(name);
        write(out_, member);
    }
    template <class M>
    void operator()(const char* name, const std::optional<M>& member) {
        if (member) (*this)(name, *member);
    }
    void begin(std::string_view name);
    void end() { out_ += '}'; }

  private:
    std::string& out_;
    bool first_ = true;
};

template <Described T>
void write(std::string& out, const T& value) {
    MemberWriter member(out);
    T::describe(member, value);
    member.end();
}
template <class T>
void write(std::string& out, const std::optional<T>& value) {
    if (value) {
        write(out, *value);
    } else {
        out += "null";
    }
}
template <class T>
void write(std::string& out, const std::vector<T>& values) {
    out += '[';
    bool first = true;
    for (const T& value : values) {
        if (!first) out += ',';
        first = false;
        write(out, value);
    }
    out += ']';
}
template <class T>
void write(std::string& out, const std::map<std::string, T>& values) {
    MemberWriter member(out);
    for (const auto& [name, value] : values) {
        member.begin(name);
        write(out, value);
    }
    member.end();
}

template <class T>
std::string text_of(const T& value) {
    std::string out;
    write(out, value);
    return out;
}

// An answer: an object as JSON text, with the version of the row that it shows, where it has one.
struct JsonText {
    std::string text = "null";
    std::optional<std::int64_t> version;
};

template <Described T>
JsonText written(const T& value) {
    JsonText out{text_of(value), std::nullopt};
    if constexpr (requires { std::int64_t{value.version}; }) out.version = value.version;
    return out;
}
// Its version is its member of that name.
JsonText written(const Json& value);

}  // namespace fangxing::base
