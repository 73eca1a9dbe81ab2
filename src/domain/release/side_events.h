// What is told of a release beside its course: faults, words of its people, changes regrouped.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"

namespace fangxing::release {

// A fault (故障) met while the release was carried out.
struct FaultReported {
    static constexpr std::string_view type = "release.fault_reported";
    std::string text;
    std::string severity;  // "high", "medium" or "low"
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("severity", self.severity);
        field("by", self.by);
        field("at", self.at);
    }
};
// What a word says that the process was not followed to the letter, or something of it let go.
inline constexpr std::string_view deviation = "deviation";
// Words beside the papers; `progress` is told to who leads the release.
struct Commented {
    static constexpr std::string_view type = "release.commented";
    std::string text;
    std::string kind;  // "comment", "progress", "correction" or "deviation"
    std::vector<access::PersonId> mentions;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("kind", self.kind);
        field("mentions", self.mentions);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ChangesGrouped {
    static constexpr std::string_view type = "release.changes_grouped";
    std::vector<base::Ref> changes;
    std::vector<base::Ref> items;
    static void describe(auto& field, auto& self) {
        field("changes", self.changes);
        field("items", self.items);
    }
};

}  // namespace fangxing::release
