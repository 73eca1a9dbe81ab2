#include "app/nouns/found.h"

#include <algorithm>
#include <initializer_list>

namespace fangxing::app {
namespace {

std::string all_of_them(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (const auto text : texts) {
        if (text.empty()) continue;
        if (!out.empty()) out += '\n';
        out += text;
    }
    return out;
}

// Every text in it, in its order; what only machines read says nothing to anybody.
void add_texts(const base::Json& value, std::string& out) {
    if (const auto* text = value.string()) {
        if (text->empty() || text->starts_with("sha256:")) return;
        if (!out.empty()) out += '\n';
        out += *text;
    } else if (const auto* items = value.array()) {
        for (const auto& each : *items) add_texts(each, out);
    } else if (const auto* members = value.object()) {
        for (const auto& [name, each] : *members) add_texts(each, out);
    }
}

}  // namespace

Findable found_of(const record::Record& record) {
    Findable out{.kind = FoundKind::record, .release = record.release.value};
    out.at = record.saved_at.us;
    add_texts(record.content, out.said);
    return out;
}

Findable found_of(const record::Document& document) {
    Findable out{.kind = FoundKind::document, .release = document.release.value};
    out.said = document.reason;
    for (const auto& file : document.files) {
        out.said = all_of_them({out.said, file.file_name, file.note});
    }
    if (const auto* newest = document.newest()) {
        out.at = newest->at.us;
        out.name = newest->file_name;
    }
    return out;
}

Findable found_of(const knowledge::Entry& entry) {
    return {.kind = FoundKind::knowledge,
            .release = entry.release.value,
            .at = entry.at.us,
            .name = entry.number + " " + entry.title,
            .said = entry.text};
}

Findable found_of(const knowledge::Problem& problem) {
    const auto& recorded = problem.recorded;
    return {.kind = FoundKind::problem,
            .release = recorded.release.value,
            .at = recorded.at.us,
            .name = recorded.number + " " + recorded.title,
            .said = all_of_them({recorded.cause, recorded.course,
                                 problem.solved ? problem.solved->solution : std::string()})};
}

Findable found_of(const change::Change& change) {
    return {.kind = FoundKind::change,
            .system = change.system.value,
            .at = change.created_at.us,
            .name = change.number + " " + change.title,
            .said = all_of_them({change.purpose, change.impact_analysis, change.resource_analysis,
                                 change.decision_reason, change.withdrawn_because})};
}

Findable found_of(const cmdb::Item& item) {
    return {.kind = FoundKind::configuration_item,
            .system = item.system.value,
            .at = item.updated_at.us,
            .name = item.code + " " + item.name.zh + " " + item.name.en,
            .said = all_of_them({item.kind, item.environment, item.installed_version})};
}

Findable found_of(const library::Entry& entry) {
    return {.kind = FoundKind::library_entry,
            .system = entry.system.value,
            .at = entry.added_at.us,
            .name = entry.name + " " + entry.package_version,
            .said = all_of_them({entry.file_name, entry.source})};
}

Findable found_of(const pack::Controlled& document) {
    Findable out{.kind = FoundKind::controlled_document};
    out.name = document.code + " " + document.title;
    for (const auto& revision : document.revisions) {
        out.said = all_of_them({out.said, revision.number, revision.note, revision.text});
        out.at = revision.date.us;
    }
    return out;
}

}  // namespace fangxing::app
