// The definitive software library (DSL, 最终软件库): approved master copies, bound by digest.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/library/entry.h"

namespace fangxing::library {

// Who approves what enters the library, and retires it.
inline constexpr std::string_view keeper_role = "software_control_supervisor";

// How long after it was handed over a version may be entered, where the organisation sets nothing
// else (S4-57).
inline constexpr base::Duration usual_limit = std::chrono::hours(24);

// Tells whether it is late. Refuses 422 `library.incomplete` with every missing field,
// `library.blank_in_name`, and `library.received_in_future`.
base::Result<std::vector<Entry::Event>> add(EntryAdded entry, base::Duration limit = usual_limit);
// Who is named as the approver keeps the library and is not the one who takes it in. Refuses 422
// `library.incomplete`
// (`library.unfit_approver`).
base::Result<void> must_fit(const EntryAdded& entry, access::PersonId natural, bool keeps);
// Refuses 422 `input.invalid` (`library.replaces_other`): a version comes in place of one of the
// same name and system that is not retired.
base::Result<void> may_replace(const Entry& old, const EntryAdded& fresh);
// Of the old entry, once the new one is approved; nothing where it was replaced before.
std::vector<Entry::Event> replaced(const Entry& old, const Entry& successor,
                                   const access::Actor& actor, base::Instant now);
// Whoever keeps the library, or holds this item on a use application, gets the bytes. Refuses 403
// `library.no_download`.
base::Result<void> may_download(const access::Actor& actor, bool holds_it);
// Refuses 403 `library.role`.
base::Result<void> must_keep(const access::Actor& actor, base::Ref system);
// Refuses 403 `library.role`, 403 `library.own_entry` (who took it in), 409
// `library.not_quarantined`.
base::Result<std::vector<Entry::Event>> approve(const Entry& entry, const access::Actor& actor,
                                                base::Instant now);
// Refuses 403 `library.role`, 409 `library.retired`, 422 `reason.missing`.
base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               const std::string& reason, base::Instant now);

}  // namespace fangxing::library
