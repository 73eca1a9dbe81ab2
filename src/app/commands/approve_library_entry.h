// The software control supervisor approves what somebody else took in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/library/library.h"

namespace fangxing::app {

struct ApproveLibraryEntry {
    static constexpr std::string_view act = "approve_library_entry";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = Saved;

    library::EntryId entry;
    static void describe(auto& field, auto& self) { field("entry", self.entry); }
};
// Refuses 403 `library.role`, 403 `library.own_entry`, 409 `library.not_quarantined`.
base::Result<base::Json> carry_out(Work& work, const ApproveLibraryEntry& command);

}  // namespace fangxing::app
