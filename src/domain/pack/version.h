// Versions of a process pack (流程包): drafted, proposed, signed by the roles that its owner set
// down, in effect from a date, never changed after.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/pack/version_events.h"

namespace fangxing::pack {

enum class State { draft, proposed, published, discarded };
constexpr auto names(State) {
    return base::named<State>({{State::draft, "draft"},
                               {State::proposed, "proposed"},
                               {State::published, "published"},
                               {State::discarded, "discarded"}});
}

struct Version {
    static constexpr std::string_view table = "pack_versions";
    static constexpr std::string_view noun = "pack_version";
    using Event =
        std::variant<DraftStarted, VersionInstalled, FilesSaved, VersionProposed, VersionSigned,
                     VersionReturned, VersionPublished, DraftDiscarded, FitnessJudged>;

    VersionId id;
    std::int64_t version = 0;
    std::string pack;
    std::string number;
    base::Words name;
    std::string owner;
    State state = State::draft;
    base::Digest digest;
    std::vector<File> files;  // by path
    VersionId from;
    std::vector<std::string> signers;
    std::vector<Signature> signatures;
    std::string note;
    std::string returned;  // reason of the last return, until it is proposed again
    access::PersonId started_by;
    base::Instant started_at;
    access::PersonId saved_by;
    base::Instant saved_at;
    access::PersonId proposed_by;
    access::PersonId proposed_by_natural;
    base::Instant proposed_at;
    base::Instant published_at;
    base::Instant effective;
    std::vector<base::Ref> improvements;  // that it carries out
    std::vector<FitnessJudged> fitness;   // of it while it was in effect

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("number", self.number);
        field("name", self.name);
        field("owner", self.owner);
        field("state", self.state);
        field("digest", self.digest);
        field("files", self.files);
        field("from", self.from);
        field("signers", self.signers);
        field("signatures", self.signatures);
        field("note", self.note);
        field("returned", self.returned);
        field("started_by", self.started_by);
        field("started_at", self.started_at);
        field("saved_by", self.saved_by);
        field("saved_at", self.saved_at);
        field("proposed_by", self.proposed_by);
        field("proposed_by_natural", self.proposed_by_natural);
        field("proposed_at", self.proposed_at);
        field("published_at", self.published_at);
        field("effective", self.effective);
        field("improvements", self.improvements);
        field("fitness", self.fitness);
    }
    static void columns(auto& column, const auto& self) {
        column("pack", self.pack);
        column("state", self.state);
        column("digest", self.digest.text);
    }
};
void apply(Version& version, const Version::Event& event);

// "1.10.0" is higher than "1.9.0".
bool is_higher(std::string_view number, std::string_view than);

// The published version that a new one succeeds: the highest, whether in effect yet or not; null
// where there is none.
const Version* newest_published(const std::vector<Version>& versions);

// Of the published versions of one pack the one for releases started at `at`: the last to take
// effect by then; null when none has.
const Version* in_effect(const std::vector<Version>& versions, base::Instant at);

}  // namespace fangxing::pack
