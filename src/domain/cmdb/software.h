// Software versions in the configuration database: one for each entry of the library, where it is
// and what state it is in.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/cmdb/item.h"
#include "domain/library/library.h"

namespace fangxing::cmdb {

struct SoftwareTag;
using SoftwareId = base::Id<SoftwareTag>;

enum class SoftwareState { quarantined, in_library, checked_out, withdrawn };
constexpr auto names(SoftwareState) {
    return base::named<SoftwareState>({{SoftwareState::quarantined, "quarantined"},
                                       {SoftwareState::in_library, "in_library"},
                                       {SoftwareState::checked_out, "checked_out"},
                                       {SoftwareState::withdrawn, "withdrawn"}});
}

struct SoftwareEntered {
    static constexpr std::string_view type = "software.entered";
    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;
    library::EntryId entry;  // of the library; 0: entered by hand
    SoftwareState state = SoftwareState::in_library;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("entry", self.entry);
        field("state", self.state);
        field("by", self.by);
        field("at", self.at);
    }
};
// Its entry moved in the library, and it with it.
struct SoftwareMoved {
    static constexpr std::string_view type = "software.moved";
    SoftwareState state = SoftwareState::in_library;
    std::string place;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("state", self.state);
        field("place", self.place);
        field("by", self.by);
        field("at", self.at);
    }
};
struct SoftwareCorrected {
    static constexpr std::string_view type = "software.corrected";
    std::string package_version;
    base::Digest digest;
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
// The record is taken out of the database; it stays readable.
struct SoftwareRemoved {
    static constexpr std::string_view type = "software.removed";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
struct Software {
    static constexpr std::string_view table = "software_versions";
    static constexpr std::string_view noun = "software";
    using Event = std::variant<SoftwareEntered, SoftwareMoved, SoftwareCorrected, SoftwareRemoved>;

    SoftwareId id;
    std::int64_t version = 0;
    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;
    library::EntryId entry;
    SoftwareState state = SoftwareState::in_library;
    std::string place;  // empty: the library
    bool removed = false;
    access::PersonId updated_by;
    base::Instant updated_at;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("entry", self.entry);
        field("state", self.state);
        field("place", self.place);
        field("removed", self.removed);
        field("updated_by", self.updated_by);
        field("updated_at", self.updated_at);
    }
    static void columns(auto& column, const auto& self) {
        column("system", self.system);
        column("entry", self.entry);
        column("removed", self.removed);
    }
};
void apply(Software& software, const Software::Event& event);

using SoftwareEvents = std::vector<Software::Event>;
SoftwareEvents follow(const library::Entry& entry, access::PersonId by, base::Instant now);
// Nothing where it is there already.
SoftwareEvents move(const Software& software, SoftwareState state, const std::string& place,
                    access::PersonId by, base::Instant now);
// Refuses 422 `software.incomplete` with every missing field.
base::Result<SoftwareEvents> enter(SoftwareEntered software);
// Refuses 409 `software.removed`, 422 `software.incomplete`, 422 `reason.missing`.
base::Result<SoftwareEvents> correct(const Software& software, SoftwareCorrected to);
base::Result<SoftwareEvents> remove(const Software& software, const std::string& reason,
                                    access::PersonId by, base::Instant now);

}  // namespace fangxing::cmdb
