// A hand-over (移交) of a release's matter to another process: a record on both sides, and its
// answer.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::release {

struct HandoverTag;
using HandoverId = base::Id<HandoverTag>;

struct HandedOver {
    static constexpr std::string_view type = "handover.made";
    ReleaseId release;
    std::string to;     // process that takes it: "project", "change" …
    std::string about;  // "opinions", "defect", "finished" …
    std::string site;   // unit of the site whose matter it is; none: the release's
    std::vector<std::string> references;  // there: numbers of the changes, name of the project
    std::string text;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("to", self.to);
        field("about", self.about);
        field("site", self.site);
        field("references", self.references);
        field("text", self.text);
        field("at", self.at);
    }
};
struct HandoverAnswered {
    static constexpr std::string_view type = "handover.answered";
    std::string text;
    std::string reference;  // of the record on the other side
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("reference", self.reference);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Handover {
    static constexpr std::string_view table = "handovers";
    static constexpr std::string_view noun = "handover";
    using Event = std::variant<HandedOver, HandoverAnswered>;

    HandoverId id;
    std::int64_t version = 0;
    HandedOver made;
    std::optional<HandoverAnswered> answered;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
        field("answered", self.answered);
    }
    static void columns(auto& column, const auto& self) { column("release", self.made.release); }
    static std::int64_t release_of(const Handover& self) { return self.made.release.value; }
};
void apply(Handover& handover, const Handover::Event& event);

// Refuses 409 `handover.unknown_process` for a process that takes nothing over.
base::Result<std::vector<Handover::Event>> hand_over(HandedOver made);
// Refuses 409 `handover.answered`, 422 `handover.without_text`.
base::Result<std::vector<Handover::Event>> answer(const Handover& handover,
                                                  HandoverAnswered answered);

}  // namespace fangxing::release
