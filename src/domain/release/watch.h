// A person watches a release (关注): it stands in his list until he leaves it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/person.h"
#include "domain/release/events.h"

namespace fangxing::release {

// More is no watching: the list is read whole.
inline constexpr std::size_t most_watched = 200;

struct WatchTag;
using WatchId = base::Id<WatchTag>;

struct WatchBegun {
    static constexpr std::string_view type = "watch.begun";
    ReleaseId release;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
struct WatchEnded {
    static constexpr std::string_view type = "watch.ended";
    static void describe(auto&, auto&) {}
};
struct Watch {
    static constexpr std::string_view table = "watches";
    static constexpr std::string_view noun = "watch";
    using Event = std::variant<WatchBegun, WatchEnded>;

    WatchId id;
    std::int64_t version = 0;
    ReleaseId release;
    access::PersonId person;
    base::Instant since;
    bool active = false;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("person", self.person);
        field("since", self.since);
        field("active", self.active);
    }
    static void columns(auto& column, const auto& self) {
        column("bound", bound(self.release, self.person));
        column("release", self.active ? self.release : ReleaseId{});
        column("watcher", self.active ? self.person : access::PersonId{});
    }
    // One row for a person and a release, whatever becomes of it.
    static std::string bound(ReleaseId release, access::PersonId person) {
        return person.text() + ":" + release.text();
    }
};
void apply(Watch& watch, const Watch::Event& event);

// `watched`: how many he watches now. Nothing where he watches it already. Refuses 409
// `watch.too_many`.
base::Result<std::vector<Watch::Event>> begin_watch(const std::optional<Watch>& watch,
                                                    const WatchBegun& wish, std::size_t watched);
// Nothing where he does not watch it.
std::vector<Watch::Event> end_watch(const std::optional<Watch>& watch);

}  // namespace fangxing::release
