// What can happen to a change; the journal's words for it.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"

namespace fangxing::change {

struct ChangeCreated {
    static constexpr std::string_view type = "change.created";
    std::string number;
    std::string title;
    std::string purpose;
    std::string change_class;  // "normal", "emergency" …
    base::Ref system;
    std::vector<base::Ref> items;  // configuration items that it changes
    std::string impact_analysis;
    std::string resource_analysis;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("purpose", self.purpose);
        field("change_class", self.change_class);
        field("system", self.system);
        field("items", self.items);
        field("impact_analysis", self.impact_analysis);
        field("resource_analysis", self.resource_analysis);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct ChangeDecided {
    static constexpr std::string_view type = "change.decided";
    bool approved = false;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("approved", self.approved);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ChangeImplemented {
    static constexpr std::string_view type = "change.implemented";
    base::Ref release;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("at", self.at);
    }
};
// Approved and then not wanted: no release may carry it any more.
struct ChangeWithdrawn {
    static constexpr std::string_view type = "change.withdrawn";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
// It cannot be released before or without those.
struct ChangeRelated {
    static constexpr std::string_view type = "change.related";
    std::vector<base::Ref> depends_on;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("depends_on", self.depends_on);
        field("by", self.by);
        field("at", self.at);
    }
};
// What a member of the change management board says of it.
struct OpinionGiven {
    static constexpr std::string_view type = "change.opinion_given";
    std::string opinion;  // "for", "against" or "abstain"
    std::string text;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("opinion", self.opinion);
        field("text", self.text);
        field("by", self.by);
        field("at", self.at);
    }
};

}  // namespace fangxing::change
