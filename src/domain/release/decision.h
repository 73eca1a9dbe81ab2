// One evaluation of a decision table for a release, kept as evidence: what was asked, what matched.
#pragma once

#include <string>
#include <variant>

#include "base/describe.h"
#include "domain/release/events.h"

namespace fangxing::release {

struct DecisionTag;
using DecisionId = base::Id<DecisionTag>;

struct DecisionMade {
    static constexpr std::string_view type = "decision.made";
    ReleaseId release;
    std::string decision;  // id in the pack's decisions
    std::string pack;
    std::string version;  // of the pack, and so of the decision
    base::Digest digest;  // of the pack
    base::Ref instance;   // of the process; none where the domain itself asked
    std::string element;  // business rule task
    base::Json inputs;
    base::Json rules;  // that matched: [{id, number, annotations}]
    base::Json output;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("decision", self.decision);
        field("pack", self.pack);
        field("version", self.version);
        field("digest", self.digest);
        field("instance", self.instance);
        field("element", self.element);
        field("inputs", self.inputs);
        field("rules", self.rules);
        field("output", self.output);
        field("at", self.at);
    }
};

struct Decision {
    static constexpr std::string_view table = "decisions";
    static constexpr std::string_view noun = "decision";
    using Event = std::variant<DecisionMade>;

    DecisionId id;
    std::int64_t version = 0;
    DecisionMade made;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.made.release);
        column("decision", self.made.decision);
    }
    static std::int64_t release_of(const Decision& self) { return self.made.release.value; }
};
inline void apply(Decision& decision, const Decision::Event& event) {
    decision.made = std::get<DecisionMade>(event);
}

}  // namespace fangxing::release
