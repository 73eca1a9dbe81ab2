// The calendar that counts now: what a pack says, with the organisation's own entries in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/pack/pack.h"
#include "app/work.h"
#include "domain/calendar/entry.h"

namespace fangxing::app {

std::vector<calendar::Entry> active_entries(Work& work);
// Of each process of which this node has a version, the one in force, by their names.
using PacksInForce = std::vector<std::shared_ptr<const Pack>>;
PacksInForce packs_in_force(Work& work);
// Who may change the window of that name: the roles that processes in force say own it.
calendar::Owners owners_of(const PacksInForce& packs, const std::string& code);
calendar::Owners owners_of(Work& work, const std::string& code);
calendar::Calendar live_calendar(Work& work, const Pack& pack);

}  // namespace fangxing::app
