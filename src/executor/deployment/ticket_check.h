// What must hold of a ticket before anything of it is done: DSSE signature by the pinned key, time,
// an unused nonce, and a clearance, signed likewise, that covers it.
#pragma once

#include <string_view>

#include "domain/deployment/cleared.h"
#include "executor/deployment/journal.h"
#include "executor/deployment/public_key.h"

namespace fangxing::executor {

// Only verified bytes are parsed. Refuses `ticket.malformed`, `ticket.wrong_type`,
// `ticket.foreign_key`, `ticket.bad_signature`, `ticket.expired`, `ticket.not_yet_valid`,
// `ticket.used`, `ticket.bad_step`, `ticket.bad_target`, the same for the clearance
// (`clearance.…`), and what `deployment::must_cover` refuses.
base::Result<deployment::Ticket> check_ticket(std::string_view envelope, const PublicKey& key,
                                              base::Instant now, const StepJournal& journal);

}  // namespace fangxing::executor
