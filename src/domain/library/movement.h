// Movements of the library (出入库): what went in and out, when, by whom, where to; never changed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/library/library.h"

namespace fangxing::library {

struct MovementTag;
using MovementId = base::Id<MovementTag>;

enum class MovementKind {
    taken_in,
    approved,
    checked_out,  // on an approved use application
    returned,
    downloaded,
    issued,  // to a target or site, for a release
    replaced,
    retired,
};
constexpr auto names(MovementKind) {
    return base::named<MovementKind>({{MovementKind::taken_in, "taken_in"},
                                      {MovementKind::approved, "approved"},
                                      {MovementKind::checked_out, "checked_out"},
                                      {MovementKind::returned, "returned"},
                                      {MovementKind::downloaded, "downloaded"},
                                      {MovementKind::issued, "issued"},
                                      {MovementKind::replaced, "replaced"},
                                      {MovementKind::retired, "retired"}});
}

struct Moved {
    static constexpr std::string_view type = "library.moved";
    EntryId entry;
    base::Ref system;
    std::string name;
    std::string package_version;
    MovementKind kind = MovementKind::taken_in;
    std::string place;   // where to, where from; empty: the library itself
    std::string reason;  // why, in the person's words
    base::Ref release;   // that it was for
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("kind", self.kind);
        field("place", self.place);
        field("reason", self.reason);
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Movement {
    static constexpr std::string_view table = "library_movements";
    static constexpr std::string_view noun = "library_movement";
    using Event = std::variant<Moved>;

    MovementId id;
    std::int64_t version = 0;
    Moved moved;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("moved", self.moved);
    }
    static void columns(auto& column, const auto& self) {
        column("entry", self.moved.entry);
        column("system", self.moved.system);
        column("kind", self.moved.kind);
        column("release", self.moved.release);
    }
};
void apply(Movement& movement, const Movement::Event& event);

}  // namespace fangxing::library
