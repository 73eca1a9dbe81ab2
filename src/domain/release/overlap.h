// Two releases that touch one configuration item at the same time (INV-26), and the release
// manager's word that they may.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/release/release.h"

namespace fangxing::release {

struct OverlapTag;
using OverlapId = base::Id<OverlapTag>;

struct OverlapAcknowledged {
    static constexpr std::string_view type = "overlap.acknowledged";
    ReleaseId release;
    ReleaseId other;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("other", self.other);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Overlap {
    static constexpr std::string_view table = "release_overlaps";
    static constexpr std::string_view noun = "overlap";
    using Event = std::variant<OverlapAcknowledged>;

    OverlapId id;
    std::int64_t version = 0;
    OverlapAcknowledged acknowledged;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("acknowledged", self.acknowledged);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.acknowledged.release);
        column("other", self.acknowledged.other);
    }
    static std::int64_t release_of(const Overlap& self) { return self.acknowledged.release.value; }
};
void apply(Overlap& overlap, const Overlap::Event& event);

// The configuration items that both touch, where the other is approved and their times meet, or
// the other is being deployed right now.
std::vector<base::Ref> items_in_conflict(const Release& release, const Release& other);
// Refuses 409 `overlap.none` where they do not meet, 422 `reason.missing`.
base::Result<std::vector<Overlap::Event>> acknowledge_overlap(const Release& release,
                                                              const Release& other,
                                                              const OverlapAcknowledged& wish);

}  // namespace fangxing::release
