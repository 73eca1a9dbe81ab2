// How far a person has read his notices, as it is stored.
#pragma once

#include <optional>

#include "app/work.h"
#include "domain/access/read_mark.h"

namespace fangxing::app {

std::optional<access::ReadMark> read_mark_of(Work& work, access::PersonId person);

}  // namespace fangxing::app
