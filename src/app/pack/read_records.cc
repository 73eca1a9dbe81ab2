#include "app/pack/draft.h"

namespace fangxing::app {

namespace {

// The part between folder and extension, or empty where the path is of another kind.
std::string stem(const std::string& path, std::string_view folder, std::string_view extension) {
    if (!path.starts_with(folder) || !path.ends_with(extension)) return {};
    return path.substr(folder.size(), path.size() - folder.size() - extension.size());
}

}  // namespace

void read_records(PackDraft& draft) {
    for (const auto& [path, text] : draft.pack.files) {
        const auto id = stem(path, "records/", ".json");
        if (id.empty()) continue;
        if (!is_plain_id(id)) draft.no("pack.bad_id", path, id);
        auto schema = record::Schema::compile(id, text);
        if (!schema) {
            for (const auto& reason : schema.error().reasons) {
                std::string about;
                for (const auto& [name, value] : reason.parameters) about += value;
                draft.no(reason.code, path, reason.field, about);
            }
            continue;
        }
        // A record's FEEL reads its own fields too.
        std::vector<std::string> fields;
        if (const auto* properties = schema->json().find("properties")) {
            for (const auto& [name, each] : *properties->object()) fields.push_back(name);
        }
        for (const auto& expression : schema->expressions()) {
            draft.feel(expression, path, expression, fields);
        }
        draft.pack.records.emplace(id, *std::move(schema));
    }
}

}  // namespace fangxing::app
