#include "app/commands/create_pack_draft.h"

#include "app/pack/draft.h"
#include "app/pack/draft_files.h"
#include "app/pack/toml.h"

namespace fangxing::app {
namespace {

// From outside: the manifest says whose it is.
base::Result<pack::DraftStarted> brought_in(Work& work, const CreatePackDraft& command) {
    if (!is_pack_id(command.pack)) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"pack.bad_id", "/pack", {{"about", command.pack}}}});
    }
    const auto files = TRY(laid_over({}, *command.files));
    const auto manifest = TRY(manifest_of(files));
    const auto toml = TRY(parse_toml(files.contains("pack.toml") ? files.at("pack.toml") : ""));
    pack::DraftStarted out;
    out.number = manifest.number;
    out.name = manifest.name;
    out.owner = toml.text("owner");
    out.files = kept_changes(work, files, *command.files);
    return out;
}

pack::DraftStarted copied(const pack::Version& from) {
    pack::DraftStarted out;
    out.number = from.number;
    out.name = from.name;
    out.owner = from.owner;
    out.from = from.id;
    out.files = from.files;
    return out;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CreatePackDraft& command) {
    const auto versions = versions_of(work, command.pack);
    const auto* newest = pack::newest_published(versions);
    pack::DraftStarted draft;
    if (command.files) {
        draft = TRY(brought_in(work, command));
    } else if (newest) {
        draft = copied(*newest);
    } else {
        return base::refuse(base::Kind::not_found, "pack.not_found", {{"id", command.pack}});
    }
    draft.pack = command.pack;
    draft.by = work.actor().id;
    draft.at = work.now();
    const auto events = TRY(pack::start(std::move(draft), versions, work.actor()));
    pack::Version version;
    version.id = {work.fresh_id()};
    TRY(work.add(version, events));
    return saved(version);
}

}  // namespace fangxing::app
