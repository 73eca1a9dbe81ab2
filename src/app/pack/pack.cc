#include "app/pack/pack.h"

#include <algorithm>
#include <array>

#include "app/pack/draft.h"

namespace fangxing::app {

namespace {

template <class T>
const T* find(const std::vector<T>& list, std::string_view id) {
    const auto at = std::ranges::find(list, id, &T::id);
    return at == list.end() ? nullptr : &*at;
}

// SHA-256 over "path NUL digest LF" of every file, by path.
base::Digest digest_of(const std::map<std::string, std::string>& files) {
    std::string list;
    for (const auto& [path, bytes] : files) {
        list += path;
        list += '\0';
        list += base::digest_of(bytes).text;
        list += '\n';
    }
    return base::digest_of(list);
}

std::map<std::string, base::Words> named_sections(const Pack& pack) {
    std::map<std::string, base::Words> out;
    for (const auto& [kind, schema] : pack.records) {
        const auto* named = schema.json().find("x-sections");
        if (!named || !named->object()) continue;
        for (const auto& [key, words] : *named->object()) {
            if (!key.empty()) out.try_emplace(key, base::Words{words.text("zh"), words.text("en")});
        }
    }
    // What no record names is called as its first field is.
    for (const auto& [kind, schema] : pack.records) {
        const auto* fields = schema.json().find("properties");
        if (!fields || !fields->object()) continue;
        for (const auto& [name, field] : *fields->object()) {
            const auto section = field.text("x-section");
            if (!section.empty()) {
                out.try_emplace(section, base::Words{field.text("title"), field.text("x-en")});
            }
        }
    }
    for (const auto& [id, document] : pack.documents) {
        if (!document.section.empty()) out.try_emplace(document.section, document.name);
    }
    return out;
}

// Keys of the entries that the host's own lists have, e.g. `release.sites`.
constexpr std::array<std::string_view, 11> host_keys{
    "unit",   "state",   "result",   "told_at",  "live_at",  "open_faults",
    "faults", "symptom", "severity", "found_at", "solved_at"};

// A filter's bare name that is a field of some record, or a key of the host's entries, is no slip.
void forgive_known_keys(Pack& pack) {
    const auto is_field = [&](const std::string& name) {
        return std::ranges::any_of(pack.files, [&](const auto& file) {
            return file.first.starts_with("records/") &&
                   file.second.find("\"" + name + "\":") != std::string::npos;
        });
    };
    std::erase_if(pack.warnings, [&](const base::Reason& warning) {
        if (warning.code != "pack.unknown_name") return false;
        const auto& name = warning.parameters.at("about");
        return std::ranges::find(host_keys, name) != host_keys.end() || is_field(name);
    });
}

}  // namespace

const PackRole* Pack::role(std::string_view wanted) const {
    return find(roles, wanted);
}
const PackStage* Pack::stage(std::string_view wanted) const {
    return find(stages, wanted);
}
const PackStage* Pack::highest(const std::vector<std::string>& ids) const {
    const PackStage* out = nullptr;
    for (const auto& wanted : ids) {
        const auto* each = stage(wanted);
        if (each && (!out || each->rank > out->rank)) out = each;
    }
    return out;
}
const StepRule* Pack::step(std::string_view wanted) const {
    return find(steps, wanted);
}
const PackAct* Pack::act(std::string_view wanted) const {
    return find(acts, wanted);
}

base::Result<std::shared_ptr<const Pack>> read_pack(std::string_view id,
                                                    std::map<std::string, std::string> files) {
    PackDraft draft;
    draft.pack.id = std::string(id);
    draft.pack.digest = digest_of(files);
    draft.pack.files = std::move(files);
    read_manifest(draft);
    read_steps(draft);
    read_records(draft);
    draft.pack.section_names = named_sections(draft.pack);
    read_notices(draft);
    read_decisions(draft);
    read_flows(draft);
    check_references(draft);
    check_tasks(draft);
    check_outcomes(draft);
    check_paths(draft);
    check_facts(draft);
    forgive_known_keys(draft.pack);
    if (!draft.problems.empty()) {
        return base::refuse(base::Kind::invalid, "pack.invalid", {{"pack", draft.pack.id}},
                            std::move(draft.problems));
    }
    return std::make_shared<const Pack>(std::move(draft.pack));
}

}  // namespace fangxing::app
