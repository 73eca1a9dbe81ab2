// How a version of a pack comes to be: who may draft it, what its cover must say, who signs it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/pack/version.h"

namespace fangxing::pack {

using Events = base::Result<std::vector<Version::Event>>;

// One line of the revision table of the process document (修订记录).
struct Revision {
    std::string number;
    std::string date;
    std::string note;
    std::string approver;
};
// What the manifest of a draft says of itself.
struct Manifest {
    std::string number;
    base::Words name;
    std::vector<std::string> publish;  // roles that must all sign, as its owner wishes
    // The cover: organisation, document number, department, compiling date, approver.
    std::string organisation;
    std::string document;
    std::string department;
    std::string compiled;
    std::string approver;
    std::vector<Revision> revisions;
};

// May he edit? The role that owns the running version, else the draft's own. Refuses 403
// `pack.owner_only` {role}.
base::Result<void> may_edit(const std::string& owner, const access::Actor& actor);

// Refuses 403 `pack.owner_only`, 409 `pack.draft_open` where one is at work already.
Events start(DraftStarted draft, const std::vector<Version>& of_pack, const access::Actor& actor);

// Refuses 403 `pack.owner_only`, 409 `pack.not_draft`.
Events save(const Version& version, FilesSaved saved, const access::Actor& actor);

// Freezes the draft and asks its signers: those of the version in force, so that no draft chooses
// its own judges; where there is none, its own. `now` is also the earliest date of effect.
// Refuses 403 `pack.owner_only`, 409 `pack.not_draft`, 422 `pack.not_ready` with every reason:
// `pack.cover_incomplete` {field}, `pack.no_revision` {number}, `pack.revision_incomplete` {field},
// `pack.not_higher` {than}, `pack.effective_in_past`, `reason.missing`.
struct Proposal {
    base::Digest digest;
    std::string note;
    base::Instant effective;  // zero: from its publication
    Manifest manifest;
    std::vector<base::Ref> improvements = {};  // that it carries out
};
Events propose(const Version& version, const std::vector<Version>& of_pack,
               const Proposal& proposal, const access::Actor& actor, base::Instant now);

// Signs for each of the signers' roles that the actor holds and that has not signed. With the last
// of them the version is published, in effect from the wished date but never before its
// publication. Refuses 409 `pack.not_proposed`, 403 `pack.signers_only` {roles}, 403
// `pack.own_proposal`, 403 `approval.not_proven`, 403 `approval.by_token`.
Events sign(const Version& version, const access::Actor& actor, const std::string& opinion,
            base::Instant now);

// Refuses as `sign`, and 422 `reason.missing`.
Events give_back(const Version& version, const access::Actor& actor, const std::string& reason,
                 base::Instant now);

// Refuses 403 `pack.owner_only`, 409 `pack.not_draft`, 422 `reason.missing`.
Events discard(const Version& version, const access::Actor& actor, const std::string& reason,
               base::Instant now);

// The owner judges the version in effect. Refuses 403 `pack.owner_only`, 422 `reason.missing`.
Events judge(const Version& version, const FitnessJudged& judged, const access::Actor& actor);

}  // namespace fangxing::pack
