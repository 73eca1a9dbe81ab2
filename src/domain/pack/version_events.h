// What happens to a version of a pack, from its draft to its publication.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/pack/parts.h"

namespace fangxing::pack {

struct DraftStarted {
    static constexpr std::string_view type = "pack.draft_started";
    std::string pack;
    std::string number;  // "2.4.0", as its manifest says
    base::Words name;
    std::string owner;  // role that edits it
    VersionId from;     // the version it was copied from; zero: brought in from outside
    std::vector<File> files;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("number", self.number);
        field("name", self.name);
        field("owner", self.owner);
        field("from", self.from);
        field("files", self.files);
        field("by", self.by);
        field("at", self.at);
    }
};
// Delivered with the product for an organisation that has no version of it yet.
struct VersionInstalled {
    static constexpr std::string_view type = "pack.installed";
    std::string pack;
    std::string number;
    base::Words name;
    std::string owner;
    std::vector<std::string> signers;
    base::Digest digest;
    std::vector<File> files;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("number", self.number);
        field("name", self.name);
        field("owner", self.owner);
        field("signers", self.signers);
        field("digest", self.digest);
        field("files", self.files);
        field("at", self.at);
    }
};
struct FilesSaved {
    static constexpr std::string_view type = "pack.files_saved";
    std::vector<File> files;  // those that changed
    std::string number;
    base::Words name;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("files", self.files);
        field("number", self.number);
        field("name", self.name);
        field("by", self.by);
        field("at", self.at);
    }
};
struct VersionProposed {
    static constexpr std::string_view type = "pack.proposed";
    base::Digest digest;
    std::vector<std::string> signers;     // roles that must all sign
    base::Instant effective;              // wished; zero: from its publication
    std::string note;                     // what changes, for whoever signs
    std::vector<base::Ref> improvements;  // that it carries out
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("digest", self.digest);
        field("signers", self.signers);
        field("effective", self.effective);
        field("note", self.note);
        field("improvements", self.improvements);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct VersionSigned {
    static constexpr std::string_view type = "pack.signed";
    Signature signature;
    static void describe(auto& field, auto& self) { field("signature", self.signature); }
};
// Back to its editors; the signatures given so far are void.
struct VersionReturned {
    static constexpr std::string_view type = "pack.returned";
    std::string role;
    access::PersonId by;
    std::string reason;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("by", self.by);
        field("reason", self.reason);
        field("at", self.at);
    }
};
struct VersionPublished {
    static constexpr std::string_view type = "pack.published";
    base::Instant at;
    base::Instant effective;
    static void describe(auto& field, auto& self) {
        field("at", self.at);
        field("effective", self.effective);
    }
};
struct DraftDiscarded {
    static constexpr std::string_view type = "pack.draft_discarded";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};

struct FitnessJudged {
    static constexpr std::string_view type = "pack.fitness_judged";
    Fitness verdict = Fitness::fit;
    std::string reasons;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("verdict", self.verdict);
        field("reasons", self.reasons);
        field("by", self.by);
        field("at", self.at);
    }
};

}  // namespace fangxing::pack
