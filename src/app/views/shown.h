// Reading of a row only what a list shows of it; the rest of it, many times as long, is left.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/ports/store.h"
#include "base/describe.h"
#include "base/digest.h"
#include "base/ensure.h"
#include "base/json_members.h"
#include "domain/release/release.h"

namespace fangxing::app {

// Only the members of the row's body that the type describes.
template <class T>
T shown_of(const Row& row) {
    static const auto names = [] {
        std::vector<std::string_view> out;
        const auto take = [&](const char* name, const auto&) { out.emplace_back(name); };
        const T any;
        T::describe(take, any);
        return out;
    }();
    const auto json = base::read_members(row.body, names);
    base::ensure(json.has_value(), "a stored row is JSON");
    T out;
    base::Reading reading(true);
    base::decode(*json, out, reading, "");
    base::ensure(reading.reasons().empty(), "a stored row reads as it was written");
    return out;
}

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
