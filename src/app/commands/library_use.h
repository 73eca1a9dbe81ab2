// Use of a master copy: applied for, decided by a keeper, checked out, given back.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/library/use.h"

namespace fangxing::app {

struct ApplyForUse {
    static constexpr std::string_view act = "apply_for_use";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    library::EntryId entry;
    std::string purpose;
    std::string place;  // where it will be used
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("purpose", self.purpose);
        field("place", self.place);
    }
};
// Refuses 422 `library_use.incomplete`, 409 `library.not_usable`.
base::Result<base::Json> carry_out(Work& work, const ApplyForUse& command);

struct DecideUse {
    static constexpr std::string_view act = "decide_use";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = Saved;

    library::UseId use;
    bool approved = false;
    std::optional<std::string> reason;  // needed where it is refused
    static void describe(auto& field, auto& self) {
        field("use", self.use);
        field("approved", self.approved);
        field("reason", self.reason);
    }
};
// Refuses 403 `library.role`, 403 `library_use.own`, 409 `library_use.decided_already`, 422
// `reason.missing`.
base::Result<base::Json> carry_out(Work& work, const DecideUse& command);

struct CheckOut {
    static constexpr std::string_view act = "check_out";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    library::EntryId entry;
    std::optional<library::UseId> use;  // else the person's own application for this entry
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("use", self.use);
    }
};
// Answers the use application. Refuses 409 `library_use.not_approved`, also where there is none,
// 403 `library_use.not_yours`, 409 `library.not_usable`, 409 `library.damaged`.
base::Result<base::Json> carry_out(Work& work, const CheckOut& command);

struct GiveBack {
    static constexpr std::string_view act = "give_back";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    library::UseId use;
    std::optional<std::string> note;
    static void describe(auto& field, auto& self) {
        field("use", self.use);
        field("note", self.note);
    }
};
// Refuses 403 `library_use.not_yours`, 409 `library_use.not_out`.
base::Result<base::Json> carry_out(Work& work, const GiveBack& command);

struct DownloadLibraryEntry {
    static constexpr std::string_view act = "download_library_entry";
    static constexpr auto permission = access::Permission::read_business;
    using Answer = library::Entry;

    library::EntryId entry;
    static void describe(auto& field, auto& self) { field("entry", self.entry); }
};
// Logged before the first byte leaves. Refuses 403 `library.no_download`, 409 `library.damaged`.
base::Result<base::Json> carry_out(Work& work, const DownloadLibraryEntry& command);

}  // namespace fangxing::app
