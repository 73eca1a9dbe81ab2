// What lists show of releases, each kept as it was once read: the newest fifty are asked for far
// more often than one of them changes.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "app/ports/store.h"
#include "domain/release/release.h"

namespace fangxing::app {

// What a line shows of a release; the rest of its row, many times as long, is not read.
struct ShownRelease {
    release::ReleaseId id;
    std::string number;
    std::string title;
    base::Digest pack_digest;
    std::string type;
    std::string environment;
    base::Ref system;
    access::UnitId unit;
    access::UnitId department;
    std::string project;
    access::PersonId created_by;
    base::Instant created_at;
    int round = 1;
    std::string stage;
    release::State state = release::State::requested;
    std::optional<std::string> held_because;
    bool stuck = false;
    bool resigning = false;
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;
    std::optional<release::EndState> end_state;
    std::optional<base::Instant> ended_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("pack_digest", self.pack_digest);
        field("type", self.type);
        field("environment", self.environment);
        field("system", self.system);
        field("unit", self.unit);
        field("department", self.department);
        field("project", self.project);
        field("created_by", self.created_by);
        field("created_at", self.created_at);
        field("round", self.round);
        field("stage", self.stage);
        field("state", self.state);
        field("held_because", self.held_because);
        field("stuck", self.stuck);
        field("resigning", self.resigning);
        field("start", self.start);
        field("end", self.end);
        field("end_state", self.end_state);
        field("ended_at", self.ended_at);
    }
};

// A row's version tells its body, since it rises with each save and views see committed rows alone.
// What is kept is dropped after a minute: a database that takes over for another may lack the last
// versions of that one and give their numbers again. Safe from any thread.
class ShownReleases {
  public:
    using Shown = std::shared_ptr<const ShownRelease>;
    static constexpr std::size_t most_kept = 4000;

    // Of a row that a view has read; a command may see what is taken back.
    Shown find(const Row& row, base::Instant now);

  private:
    struct Known {
        std::int64_t version = 0;
        Shown shown;
    };
    using Shelf = std::unordered_map<std::int64_t, Known>;  // by the release's id

    Shown known(const Row& row, base::Instant now);

    std::mutex mutex_;  // guards what follows
    base::Instant since_;
    Shelf young_;  // what was asked for lately; full, it becomes the old one
    Shelf old_;
};

}  // namespace fangxing::app
