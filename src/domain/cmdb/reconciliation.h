// Reconciliation (对账) of the library with the configuration database.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/cmdb/software.h"

namespace fangxing::cmdb {

struct ReconciliationTag;
using ReconciliationId = base::Id<ReconciliationTag>;

enum class Disagreement { only_in_library, only_in_cmdb, other_version };
constexpr auto names(Disagreement) {
    return base::named<Disagreement>({{Disagreement::only_in_library, "only_in_library"},
                                      {Disagreement::only_in_cmdb, "only_in_cmdb"},
                                      {Disagreement::other_version, "other_version"}});
}
struct Difference {
    Disagreement what = Disagreement::only_in_library;
    base::Ref system;
    std::string name;
    std::string library_version;
    std::string cmdb_version;
    library::EntryId entry;
    SoftwareId software;
    static void describe(auto& field, auto& self) {
        field("what", self.what);
        field("system", self.system);
        field("name", self.name);
        field("library_version", self.library_version);
        field("cmdb_version", self.cmdb_version);
        field("entry", self.entry);
        field("software", self.software);
    }
};
struct Compared {
    std::int64_t compared = 0;  // entries, and records that have none
    std::vector<Difference> differences;
    static void describe(auto& field, auto& self) {
        field("compared", self.compared);
        field("differences", self.differences);
    }
};
// Retired entries and removed records do not count. A record belongs to the entry that it names;
// version and digest must be that entry's.
Compared compare(const std::vector<library::Entry>& entries, const std::vector<Software>& records);

struct Reconciled {
    static constexpr std::string_view type = "library.reconciled";
    Compared found;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("found", self.found);
        field("by", self.by);
        field("at", self.at);
    }
};
// A report that stays as it was made.
struct Reconciliation {
    static constexpr std::string_view table = "reconciliations";
    static constexpr std::string_view noun = "reconciliation";
    using Event = std::variant<Reconciled>;

    ReconciliationId id;
    std::int64_t version = 0;
    Reconciled made;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("made", self.made);
    }
    static void columns(auto& column, const auto& self) { column("at", self.made.at); }
};
void apply(Reconciliation& reconciliation, const Reconciliation::Event& event);

}  // namespace fangxing::cmdb
