// Knowledge (知识) gained from releases: short texts that are found again by their words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::knowledge {

struct EntryTag;
using EntryId = base::Id<EntryTag>;

struct KnowledgeWritten {
    static constexpr std::string_view type = "knowledge.written";
    std::string number;
    std::string title;
    std::string text;
    base::Ref release;  // that it was learned from
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("text", self.text);
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
struct KnowledgeRevised {
    static constexpr std::string_view type = "knowledge.revised";
    std::string title;
    std::string text;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("title", self.title);
        field("text", self.text);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Entry {
    static constexpr std::string_view table = "knowledge_entries";
    static constexpr std::string_view noun = "knowledge";
    using Event = std::variant<KnowledgeWritten, KnowledgeRevised>;

    EntryId id;
    std::int64_t version = 0;
    std::string number;
    std::string title;
    std::string text;
    base::Ref release;
    access::PersonId by;
    base::Instant at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("text", self.text);
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
    static void columns(auto& column, const auto& self) {
        column("number", self.number);
        column("release", self.release);
    }
    static std::int64_t release_of(const Entry& self) { return self.release.value; }
};
void apply(Entry& entry, const Entry::Event& event);

// Refuses 422 `knowledge.incomplete` with every missing field.
base::Result<std::vector<Entry::Event>> write(KnowledgeWritten entry);
// Nothing to do where it says that already. Refuses as `write`.
base::Result<std::vector<Entry::Event>> revise(const Entry& entry, KnowledgeRevised revised);

}  // namespace fangxing::knowledge
