// An uploaded package enters the definitive library, quarantined.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/library/library.h"

namespace fangxing::app {

struct AddLibraryEntry {
    static constexpr std::string_view act = "add_library_entry";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = Saved;

    base::Ref system;
    std::string name;
    std::string package_version;
    base::Digest digest;  // of the uploaded bytes
    std::string file_name;
    std::string source;                        // where it came from: build, supplier, change
    std::string approver;                      // login of the keeper who is asked to approve it
    std::optional<base::Instant> received_at;  // when it was handed over; else now
    std::optional<library::EntryId> replaces;  // the version that it comes in place of
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("name", self.name);
        field("package_version", self.package_version);
        field("digest", self.digest);
        field("file_name", self.file_name);
        field("source", self.source);
        field("approver", self.approver);
        field("received_at", self.received_at);
        field("replaces", self.replaces);
    }
};
// It stands in the configuration database and among the movements with the same commit. Refuses
// 422 `library.incomplete`, 422 `library.blob_missing`, 422 `input.invalid` (`system.unknown`,
// `library_entry.unknown`, `library.replaces_other`), 422 `person.not_found`, 409
// `library.version_bound`: a name and version are bound once, for ever.
base::Result<base::Json> carry_out(Work& work, const AddLibraryEntry& command);

}  // namespace fangxing::app
