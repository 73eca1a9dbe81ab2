// What lists show of releases, each kept as it was once read: the newest fifty are asked for far
// more often than one of them changes.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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

// The text of a release's line, and what of it comes from elsewhere than from its row.
struct WrittenLine {
    bool has_pack = false;  // its names were there to be written
    std::string system_code;
    std::optional<base::Instant> due;
    std::string text;
};

// A row's version tells its body, since it rises with each save and views see committed rows alone.
// What is kept is read again after a minute: a database that takes over for another may lack the
// last versions of that one and give their numbers again. Safe from any thread.
class ShownReleases {
  public:
    struct Kept {
        std::int64_t version = 0;
        std::shared_ptr<const ShownRelease> shown;  // none: not known
        std::shared_ptr<const WrittenLine> line;    // none: not written yet
    };

    Kept find(std::int64_t id, std::int64_t version, base::Instant now) const;
    // Of a row that a view has read; a command may see what is taken back.
    Kept keep(const Row& row, base::Instant now);
    void keep_line(std::int64_t id, std::int64_t version, std::shared_ptr<const WrittenLine> line);

  private:
    struct Entry {
        std::int64_t id = 0;
        base::Instant since;
        Kept kept;
    };
    // One place for each release, and of several that share it the last is kept: what stands there
    // is never changed, only replaced whole.
    using Place = std::atomic<std::shared_ptr<const Entry>>;
    static constexpr std::size_t places = 4096;
    Place& place_of(std::int64_t id) const;

    mutable std::vector<Place> places_ = std::vector<Place>(places);
};

}  // namespace fangxing::app
