// What happens to an improvement, from a suggestion to what came of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/improvement/parties.h"

namespace fangxing::improvement {

// What it began as (意见建议、发现的问题、改进措施).
enum class Kind { suggestion, problem, measure };
constexpr auto names(Kind) {
    return base::named<Kind>(
        {{Kind::suggestion, "suggestion"}, {Kind::problem, "problem"}, {Kind::measure, "measure"}});
}

// Where it comes from: an indicator of an evaluation, an item of a review's minutes, or neither.
struct Source {
    base::Ref evaluation;
    std::string indicator;
    base::Ref review;
    std::optional<int> item;
    static void describe(auto& field, auto& self) {
        field("evaluation", self.evaluation);
        field("indicator", self.indicator);
        field("review", self.review);
        field("item", self.item);
    }
};
struct Measure {
    std::string text;
    access::PersonId person;  // who answers for it
    std::optional<base::Instant> due;
    bool is_whole() const { return !text.empty() && person && due; }
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("person", self.person);
        field("due", self.due);
    }
};
// One human being's word, and the sides on which he stood then.
struct Confirmation {
    access::PersonId person;
    access::PersonId natural;
    std::vector<Side> sides;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("natural", self.natural);
        field("sides", self.sides);
        field("at", self.at);
    }
};

struct ImprovementProposed {
    static constexpr std::string_view type = "improvement.proposed";
    std::string pack;
    std::string number;
    Kind kind = Kind::suggestion;
    std::string title;
    std::string text;
    std::string analysis;
    Source source;
    std::vector<access::UnitId> in_charge;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("number", self.number);
        field("kind", self.kind);
        field("title", self.title);
        field("text", self.text);
        field("analysis", self.analysis);
        field("source", self.source);
        field("in_charge", self.in_charge);
        field("by", self.by);
        field("at", self.at);
    }
};
// What is to be done: whoever had confirmed something else confirms anew.
struct MeasurePut {
    static constexpr std::string_view type = "improvement.measure_put";
    Measure measure;
    std::string analysis;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("measure", self.measure);
        field("analysis", self.analysis);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ImprovementConfirmed {
    static constexpr std::string_view type = "improvement.confirmed";
    Confirmation confirmation;
    static void describe(auto& field, auto& self) { field("confirmation", self.confirmation); }
};
struct ImprovementRefused {
    static constexpr std::string_view type = "improvement.refused";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ImprovementAssigned {
    static constexpr std::string_view type = "improvement.assigned";
    access::UnitId unit;
    access::PersonId person;           // none: whoever of the department
    std::optional<base::Instant> due;  // none: as it was confirmed
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("person", self.person);
        field("due", self.due);
        field("by", self.by);
        field("at", self.at);
    }
};
struct ImprovementBegun {
    static constexpr std::string_view type = "improvement.begun";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct ImprovementDone {
    static constexpr std::string_view type = "improvement.done";
    std::string result;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("result", self.result);
        field("by", self.by);
        field("at", self.at);
    }
};

}  // namespace fangxing::improvement
