#include "app/bridge/content.h"

namespace fangxing::app {

Content content_of(const Pack& pack, const std::vector<record::Record>& records,
                   const std::vector<record::Document>& documents) {
    Content out;
    for (const auto& row : records) {
        const auto schema = pack.records.find(row.kind);
        if (row.complete_revision == 0 || schema == pack.records.end()) continue;
        for (auto& [key, part] : schema->second.sections(row.complete_content)) {
            out[key][row.kind] = std::move(part);
        }
    }
    for (const auto& row : documents) {
        const auto named = pack.documents.find(row.document);
        if (named == pack.documents.end() || named->second.section.empty()) continue;
        out[named->second.section][row.document] = record::part_of(row);
    }
    return out;
}

std::map<std::string, base::Digest> digests_of(const Content& content) {
    std::map<std::string, base::Digest> out;
    for (const auto& [key, parts] : content) out[key] = record::section_digest(parts);
    return out;
}

}  // namespace fangxing::app
