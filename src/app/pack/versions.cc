#include "app/pack/versions.h"

#include "app/pack/file_names.h"
#include "app/pack/packs.h"
#include "app/pack/toml.h"
#include "base/described_text.h"

namespace fangxing::app {
namespace {

std::vector<pack::File> kept_files(Work& work, const PackFiles& files) {
    std::vector<pack::File> out;
    for (const auto& [path, bytes] : files) out.push_back(kept_file(work, path, bytes));
    return out;
}

base::Result<void> install(Work& work, const std::shared_ptr<const Pack>& pack, Take take) {
    const auto there = versions_of(work, pack->id);
    if (there.empty()) {
        if (take == Take::all || pack->id == recommended_pack) TRY(put_in_effect(work, *pack));
        return {};
    }
    bool higher = true;
    for (const auto& each : there) {
        if (each.digest == pack->digest) return {};
        const bool open = each.state == pack::State::draft || each.state == pack::State::proposed;
        higher = higher && !open && pack::is_higher(pack->version, each.number);
    }
    if (!higher) return {};
    pack::Version version;
    version.id = {work.fresh_id()};
    return work.add(version, {pack::DraftStarted{pack->id,
                                                 pack->version,
                                                 pack->name,
                                                 there.front().owner,
                                                 {},
                                                 kept_files(work, pack->files),
                                                 {},
                                                 work.now()}});
}

}  // namespace

std::vector<pack::Version> versions_of(Work& work, const std::string& pack) {
    return work.where<pack::Version>("pack", pack);
}

std::vector<PublishedVersion> published_versions(Work& work, const std::string& pack) {
    constexpr int most = 1000;
    std::vector<PublishedVersion> out;
    const Columns columns{{"pack", pack}, {"state", std::string("published")}};
    for (const auto& row : work.store().where_all(pack::Version::table, columns, 0, most)) {
        const auto read = [&row] {
            auto version = base::read_own<PublishedVersion>(row.body);
            base::ensure(version.has_value(), "a stored row reads as it was written");
            return *std::move(version);
        };
        out.push_back(row.kept ? row.kept->get<PublishedVersion>(read) : read());
    }
    return out;
}

PackFiles files_of(Work& work, const pack::Version& version) {
    PackFiles out;
    for (const auto& file : version.files) out[file.path] = work.system().blobs.get(file.digest);
    return out;
}

pack::File kept_file(Work& work, const std::string& path, const std::string& bytes) {
    return {path, work.system().blobs.put(bytes), static_cast<std::int64_t>(bytes.size())};
}

std::shared_ptr<const Pack> pack_of(Work& work, const base::Digest& digest) {
    auto& packs = work.system().packs;
    if (auto loaded = packs.by_digest(digest)) return loaded;
    const auto rows = work.where<pack::Version>("digest", digest.text, 0, 1);
    base::ensure(!rows.empty(), "a pack in use has its version");
    auto pack = read_pack(rows.front().pack, files_of(work, rows.front()));
    base::ensure(pack.has_value(), "a published pack reads as it was checked");
    packs.add(*pack);
    return *pack;
}

base::Result<std::shared_ptr<const Pack>> pack_in_effect(Work& work, const std::string& id) {
    const auto versions = versions_of(work, id);
    const auto* version = pack::in_effect(versions, work.now());
    if (!version) return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", id}});
    return pack_of(work, version->digest);
}

base::Result<pack::Manifest> manifest_of(const PackFiles& files) {
    const auto at = files.find(manifest_file);
    const auto toml = TRY(parse_toml(at == files.end() ? "" : at->second));
    pack::Manifest out;
    out.number = toml.text("version");
    if (const auto* name = toml.find("name")) out.name = {name->text("zh"), name->text("en")};
    if (const auto* publish = toml.find("publish"); publish && publish->array()) {
        for (const auto& role : *publish->array()) {
            if (role.string()) out.publish.push_back(*role.string());
        }
    }
    if (const auto* control = toml.find("control")) {
        out.organisation = control->text("organisation");
        out.document = control->text("number");
        out.department = control->text("department");
        out.compiled = control->text("compiled");
        out.approver = control->text("approver");
    }
    if (const auto* lines = toml.find("revision"); lines && lines->array()) {
        for (const auto& line : *lines->array()) {
            out.revisions.push_back({line.text("version"), line.text("date"), line.text("note"),
                                     line.text("approver")});
        }
    }
    return out;
}

base::Result<pack::Version> put_in_effect(Work& work, const Pack& pack) {
    pack::Version version;
    version.id = {work.fresh_id()};
    TRY(work.add(version,
                 {pack::VersionInstalled{pack.id, pack.version, pack.name, pack.owner, pack.publish,
                                         pack.digest, kept_files(work, pack.files), work.now()}}));
    return version;
}

base::Result<void> install_packs(const System& system, const std::string& folder, Take take) {
    TRY(system.packs.load_folder(folder));
    Request request;
    request.via = "setup";
    access::Actor setup;
    setup.login = "system:setup";
    return system.database.write([&](Store& store) -> base::Result<void> {
        Work work(store, system, request, setup, "install_packs");
        for (const auto& pack : system.packs.delivered()) TRY(install(work, pack, take));
        return {};
    });
}

}  // namespace fangxing::app
