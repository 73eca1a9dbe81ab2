// Hand-overs of a release: to whom, about what, and what came back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/handover.h"

namespace fangxing::app {

struct HandoverLine {
    release::HandoverId id;
    std::string to;
    std::string about;
    std::string site;
    std::vector<std::string> references;
    std::string text;
    base::Instant at;
    std::optional<release::HandoverAnswered> answered;
    std::vector<std::string> actions;  // answer_referral: what I may do now
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("to", self.to);
        field("about", self.about);
        field("site", self.site);
        field("references", self.references);
        field("text", self.text);
        field("at", self.at);
        field("answered", self.answered);
        field("actions", self.actions);
    }
};
struct HandoverLines {
    std::vector<HandoverLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct ReleaseHandovers {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = HandoverLines;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseHandovers& view);

// What a process was handed by releases, as it finds it on its side; newest first, 200 at most.
struct HandedLine {
    release::Handover handover;
    std::string release_number;
    std::string release_title;
    static void describe(auto& field, auto& self) {
        release::Handover::describe(field, self.handover);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
    }
};
struct HandedLines {
    std::vector<HandedLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct HandedTo {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = HandedLines;
    std::optional<std::string> to;
    std::optional<std::string> reference;
    static void describe(auto& field, auto& self) {
        field("to", self.to);
        field("reference", self.reference);
    }
};
base::Result<base::JsonText> look(Work& work, const HandedTo& view);

}  // namespace fangxing::app
