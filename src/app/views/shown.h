// Reading of a row only what a list shows of it; the rest of it, many times as long, is left.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include "app/ports/store.h"
#include "base/described_text.h"
#include "base/digest.h"
#include "base/ensure.h"
#include "domain/release/release.h"

namespace fangxing::app {

// Only the members of the row's body that the type describes.
template <class T>
T shown_of(const Row& row) {
    auto out = base::read_own<T>(row.body);
    base::ensure(out.has_value(), "a stored row reads as it was written");
    return *std::move(out);
}

// A release but for what is most of its row and is not asked for.
enum class LeftOut { sections, content };
template <LeftOut left_out>
struct ReleaseWithout {
    template <class Field>
    struct Others {
        Field& field;
        void operator()(const char* name, auto& member) {
            const std::string_view member_name = name;
            const bool is_fact = left_out == LeftOut::content && member_name == "facts";
            if (!is_fact && member_name != "sections") field(name, member);
        }
    };
    release::Release release;
    static void describe(auto& field, auto& self) {
        Others<std::remove_reference_t<decltype(field)>> others{field};
        release::Release::describe(others, self.release);
    }
};

// What names a release on a line about something of it.
struct ReleaseNamed {
    release::ReleaseId id;
    std::string number;
    std::string title;
    base::Digest pack_digest;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("pack_digest", self.pack_digest);
    }
};
inline ReleaseNamed named(const release::Release& release) {
    return {release.id, release.number, release.title, release.pack_digest};
}

}  // namespace fangxing::app
