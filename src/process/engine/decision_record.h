// What was decided and why, as it is kept in journals.
#pragma once

#include "base/json.h"
#include "process/dmn/dmn.h"

namespace fangxing::engine {

// Of each decision that was asked, in order: [{decision, inputs, rules, output}]; values are stored
// as `feel::store` does, rules are {id, number, annotations}.
base::Json decision_records(const dmn::Decided& decided);

}  // namespace fangxing::engine
