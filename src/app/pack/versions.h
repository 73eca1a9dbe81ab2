// Versions of packs as the store keeps them: loaded when asked for, installed at the server's
// start.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/pack/pack.h"
#include "app/work.h"
#include "domain/pack/revise.h"

namespace fangxing::app {

// Path below the pack's folder -> bytes.
using PackFiles = std::map<std::string, std::string>;

// All versions of one pack, drafts among them.
std::vector<pack::Version> versions_of(Work& work, const std::string& pack);
// What names a published one; its files are not read.
struct PublishedVersion {
    std::string number;
    base::Digest digest;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("digest", self.digest);
    }
};
std::vector<PublishedVersion> published_versions(Work& work, const std::string& pack);
PackFiles files_of(Work& work, const pack::Version& version);
// Puts the bytes into the blob store and answers their mark.
pack::File kept_file(Work& work, const std::string& path, const std::string& bytes);

// The pack that a release began with, or that a version was published as: read from the store
// when this node has not loaded it. A stored digest always has its version.
std::shared_ptr<const Pack> pack_of(Work& work, const base::Digest& digest);
// The version for releases that start now. Refuses 404 `pack.not_found` {id}.
base::Result<std::shared_ptr<const Pack>> pack_in_effect(Work& work, const std::string& id);

// What pack.toml says, as far as it can be read: a draft may be broken. Refuses as `parse_toml`.
base::Result<pack::Manifest> manifest_of(const PackFiles& files);

// Puts a delivered pack in effect as it is.
base::Result<pack::Version> put_in_effect(Work& work, const Pack& pack);

enum class Take { recommended, all };
// Takes in the packs below `folder`, one folder each. What is delivered in another version than
// the organisation has becomes a draft for the owner, unless a draft is open or the version is not
// higher. What nobody has yet is in effect at once where it is the recommended process, or where
// all are taken; else it waits as a template. Refuses 422 `pack.invalid` with every problem of
// every pack; throws Fault where a file cannot be read.
base::Result<void> install_packs(const System& system, const std::string& folder, Take take);

}  // namespace fangxing::app
