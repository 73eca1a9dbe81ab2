// Reads described types out of JSON that we wrote ourselves (`to_text(encode(value))`), straight
// into their members: no tree of values lies between, and nobody is told where it is wrong.
//
// As with a trusted `Reading`: members added since keep their first value, members dropped since
// are passed over. A type may describe only some members of what was written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/json_reader.h"

namespace fangxing::base {

bool read(JsonReader& in, bool& out);
bool read(JsonReader& in, int& out);
bool read(JsonReader& in, std::int64_t& out);
bool read(JsonReader& in, double& out);
bool read(JsonReader& in, std::string& out);
bool read(JsonReader& in, Json& out);
bool read(JsonReader& in, Instant& out);
bool read(JsonReader& in, Digest& out);
bool read_id(JsonReader& in, std::int64_t& out);

template <class Tag>
bool read(JsonReader& in, Id<Tag>& out) {
    return read_id(in, out.value);
}
template <Named E>
bool read(JsonReader& in, E& out) {
    std::string_view text;
    std::string kept;
    if (!in.text(text, kept)) return false;
    const auto value = from_text<E>(text);
    if (value) out = *value;
    return value || in.fail("name");
}
template <Described T>
bool read(JsonReader& in, T& out);
template <class T>
bool read(JsonReader& in, std::vector<T>& out);
template <class T>
bool read(JsonReader& in, std::map<std::string, T>& out);

// Goes through an object's members as a type describes them. They were written in that order, so
// each is found where it stands; where one is not, they are looked for by their names.
class MemberReader {
  public:
    MemberReader(JsonReader& in, const std::vector<std::string_view>& names);

    template <class M>
    void operator()(const char* name, M& member) {
        if (find(name)) done(read(in_, member));
    }
    template <class M>
    void operator()(const char* name, std::optional<M>& member) {
        if (!find(name)) return;
        const bool is_null = in_.next_sign() == 'n';
        done(is_null ? in_.pass_over() : read(in_, member.emplace()));
    }

    // Having passed over the rest. False where a member stood before others that the type describes
    // first: then it is to be described once more.
    bool is_in_order();
    bool finish();

  private:
    bool find(std::string_view name);
    bool find_anywhere(std::string_view name);
    void look_at_next();
    void done(bool good);

    JsonReader& in_;
    const std::vector<std::string_view>& names_;
    JsonReader::Place begin_;
    JsonReader::Place end_;
    std::string_view next_;      // the member whose value comes
    std::size_t described_ = 0;  // members described so far
    bool closed_ = false;
    bool in_order_ = true;
    bool by_name_ = false;
    bool good_ = true;
};

template <Described T>
bool read(JsonReader& in, T& out) {
    MemberReader member(in, names_of<T>());
    T::describe(member, out);
    if (!member.is_in_order()) {
        out = T{};
        T::describe(member, out);
    }
    return member.finish();
}
template <class T>
bool read(JsonReader& in, std::vector<T>& out) {
    bool closed = false;
    if (!in.enter(']', closed)) return false;
    while (!closed) {
        T item{};
        if (!read(in, item)) return false;
        out.push_back(std::move(item));
        if (!in.next(']', closed)) return false;
    }
    return true;
}
template <class T>
bool read(JsonReader& in, std::map<std::string, T>& out) {
    bool closed = false;
    if (!in.enter('}', closed)) return false;
    while (!closed) {
        std::string_view name;
        std::string kept;
        if (!in.text(name, kept) || !in.colon()) return false;
        if (!read(in, out[std::string(name)]) || !in.next('}', closed)) return false;
    }
    return true;
}

// Nothing where the text is no such value.
template <class T>
std::optional<T> read_own(std::string_view text) {
    constexpr std::size_t deepest = 200;
    std::optional<T> out(std::in_place);
    JsonReader in(text, deepest);
    if (!read(in, *out) || !in.nothing_more()) out.reset();
    return out;
}

}  // namespace fangxing::base
