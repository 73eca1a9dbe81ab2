#include "domain/pack/document.h"

#include <algorithm>

namespace fangxing::pack {

void apply(Document& document, const Document::Event& event) {
    const auto& saved = std::get<DocumentSaved>(event);
    document.pack = saved.pack;
    document.references = saved.references;
    document.procedures = saved.procedures;
    document.saved_by = saved.by;
    document.saved_at = saved.at;
}

base::Result<std::vector<Document::Event>> save(DocumentSaved saved, const std::string& owner,
                                                const access::Actor& actor) {
    const bool may = std::ranges::any_of(actor.roles, [&](const access::Holding& held) {
        return held.role == owner || held.role == "system_administrator";
    });
    if (!may) return base::refuse(base::Kind::forbidden, "pack.owner_only", {{"role", owner}});
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* code, const std::string& field) {
        if (!holds) reasons.push_back({code, field, {}});
    };
    for (std::size_t line = 0; line < saved.references.size(); ++line) {
        const auto at = "/references/" + std::to_string(line);
        demand(!saved.references[line].title.empty(), "input.missing", at + "/title");
    }
    for (std::size_t line = 0; line < saved.procedures.size(); ++line) {
        const auto at = "/procedures/" + std::to_string(line);
        const auto& link = saved.procedures[line].link;
        demand(!saved.procedures[line].title.empty(), "input.missing", at + "/title");
        // Anything else could run a script when it is followed.
        demand(link.starts_with("https://") || link.starts_with("http://"), "pack.bad_link",
               at + "/link");
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return std::vector<Document::Event>{std::move(saved)};
}

}  // namespace fangxing::pack
