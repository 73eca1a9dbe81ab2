// A library entry is retired: no release may use it any more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/library/library.h"

namespace fangxing::app {

struct RetireLibraryEntry {
    static constexpr std::string_view act = "retire_library_entry";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = Saved;

    library::EntryId entry;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("reason", self.reason);
    }
};
// Refuses 403 `library.role`, 409 `library.retired`, 422 `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const RetireLibraryEntry& command);

}  // namespace fangxing::app
