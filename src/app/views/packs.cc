#include "app/views/packs.h"

#include <algorithm>
#include <map>

#include "app/pack/toml.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

using pack::State;
using pack::Version;

PackLine pack_line(const std::vector<Version>& versions, base::Instant now) {
    PackLine line;
    const auto& newest = versions.back();
    line.pack = newest.pack;
    line.name = newest.name;
    line.owner = newest.owner;
    for (const auto& each : versions) {
        if (each.state == State::draft || each.state == State::proposed) line.work = each.state;
        if (each.state == State::published && each.effective > now) {
            line.next = each.number;
            line.next_effective = each.effective;
        }
    }
    if (const auto* current = pack::in_effect(versions, now)) {
        line.name = current->name;
        line.number = current->number;
        line.effective = current->effective;
    }
    return line;
}

std::vector<std::string> actions_on(const Version& version, const access::Actor& actor,
                                    base::Instant now) {
    std::vector<std::string> out;
    const bool edits = pack::may_edit(version.owner, actor).has_value();
    if (edits && version.state == State::draft) {
        out = {"save_pack_draft", "propose_pack_version", "discard_pack_draft"};
    }
    // Asked as by one who has proven himself: the page asks for the proof with the signature.
    auto proven = actor;
    proven.proven = true;
    if (pack::sign(version, proven, "", now)) {
        out.insert(out.end(), {"sign_pack_version", "return_pack_version"});
    }
    return out;
}

// The version whose cover is shown: the one in force, else the newest draft.
const Version* shown(const std::vector<Version>& versions, base::Instant now) {
    if (const auto* current = pack::in_effect(versions, now)) return current;
    return &versions.back();
}

}  // namespace

VersionLine version_line(const Version& version, const Version* force, Work& work) {
    return {version, version.version, force && force->id == version.id,
            actions_on(version, work.actor(), work.now())};
}

base::Result<base::JsonText> look(Work& work, const AllPacks&) {
    std::map<std::string, std::vector<Version>> packs;
    for (auto& version : work.all<Version>()) packs[version.pack].push_back(std::move(version));
    PackLines out;
    for (const auto& [id, versions] : packs) out.items.push_back(pack_line(versions, work.now()));
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const OnePack& view) {
    auto versions = versions_of(work, view.pack);
    if (versions.empty()) {
        return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", view.pack}});
    }
    PackView out;
    out.pack = view.pack;
    const auto* cover = shown(versions, work.now());
    out.name = cover->name;
    const auto files = files_of(work, *cover);
    if (const auto at = files.find("pack.toml"); at != files.end()) {
        if (const auto toml = parse_toml(at->second)) {
            const auto part = [&](const char* name) {
                const auto* found = toml->find(name);
                return found ? *found : base::Json();
            };
            out.control = part("control");
            out.source = part("source");
            out.revisions = part("revision");
        }
    }
    const auto* current = pack::in_effect(versions, work.now());
    const auto open = std::ranges::any_of(versions, [](const Version& each) {
        return each.state == State::draft || each.state == State::proposed;
    });
    for (const auto& each : versions) {
        out.versions.push_back(version_line(each, current, work));
    }
    std::ranges::reverse(out.versions);
    const auto documents = work.where<pack::Document>("pack", view.pack, 0, 1);
    if (!documents.empty()) {
        out.document = documents.front();
        out.document_match = out.document.version;
    }
    const auto& owner = versions.back().owner;
    if (!open && pack::may_edit(owner, work.actor())) out.actions.emplace_back("create_pack_draft");
    if (pack::save(pack::DocumentSaved{}, owner, work.actor())) {
        out.actions.emplace_back("save_process_document");
    }
    return base::written(out);
}

}  // namespace fangxing::app
