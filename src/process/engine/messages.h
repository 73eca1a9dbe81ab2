// Which subscriptions a message meets.
#pragma once

#include <vector>

#include "process/engine/instance.h"

namespace fangxing::engine {

// One that awaits no key hears every message of that name; the others hear only their own key.
std::vector<const Subscription*> hearers(const Instance& instance, std::string_view name,
                                         const feel::Value& correlation);

}  // namespace fangxing::engine
