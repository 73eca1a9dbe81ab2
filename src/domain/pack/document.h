// What stands beside a pack and may change without a new version: the standards that the process
// rests on (引用文件) and the procedures next to it (相关程序).
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::pack {

struct DocumentTag;
using DocumentId = base::Id<DocumentTag>;

struct Reference {
    std::string number;  // "GB/T 28827.1-2022"
    std::string title;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
    }
};
struct Procedure {
    std::string title;
    std::string link;  // http(s) address
    static void describe(auto& field, auto& self) {
        field("title", self.title);
        field("link", self.link);
    }
};

struct DocumentSaved {
    static constexpr std::string_view type = "process_document.saved";
    std::string pack;
    std::vector<Reference> references;
    std::vector<Procedure> procedures;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("references", self.references);
        field("procedures", self.procedures);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Document {
    static constexpr std::string_view table = "process_documents";
    static constexpr std::string_view noun = "process_document";
    using Event = std::variant<DocumentSaved>;

    DocumentId id;
    std::int64_t version = 0;
    std::string pack;
    std::vector<Reference> references;
    std::vector<Procedure> procedures;
    access::PersonId saved_by;
    base::Instant saved_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("references", self.references);
        field("procedures", self.procedures);
        field("saved_by", self.saved_by);
        field("saved_at", self.saved_at);
    }
    static void columns(auto& column, const auto& self) { column("pack", self.pack); }
};
void apply(Document& document, const Document::Event& event);

// By the role that owns the pack, or a system administrator. Refuses 403 `pack.owner_only` {role},
// 422 `input.invalid` with every wrong line (`input.missing`, `pack.bad_link`).
base::Result<std::vector<Document::Event>> save(DocumentSaved saved, const std::string& owner,
                                                const access::Actor& actor);

}  // namespace fangxing::pack
