// Ids in refusals and reasons, given the names by which people know them: the domain says which
// item, unit, package or release is meant, the reader gets its name in his language.
#pragma once

#include <vector>

#include "app/work.h"

namespace fangxing::app {

void name_parameters(Work& work, std::vector<base::Reason>& reasons);
void name_parameters(Work& work, base::Refusal& refusal);

}  // namespace fangxing::app
