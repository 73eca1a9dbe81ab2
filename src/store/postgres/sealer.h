// Numbers committed journal entries, one sealer of all nodes at a time, and tells every node.
#pragma once

#include <string>

#include "store/postgres/connection.h"

namespace fangxing::store {

// The channel on which nodes tell each other that the feed or the outbox has something new.
// Units themselves notify nobody: PostgreSQL serialises the commits of those that do. Where a unit
// emits without a journal entry, other nodes see its wish by their own clock.
inline constexpr std::string_view notify_channel = "fangxing_feed";

// Numbers up to some thousand entries; answers how many. A reader of the feed sees a number only
// once all smaller ones are there, however late their transactions committed: numbers are given
// under one lock and shown by one commit.
std::int64_t seal_some(PgConnection& connection);

}  // namespace fangxing::store
