// Who holds a role at a place: found by role and department, however many hold it elsewhere.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/access/grant.h"

namespace fangxing::app {

// The active grants of that role that cover the place, the oldest first.
std::vector<access::Grant> grants_at(Work& work, const std::string& role,
                                     const access::Place& place);

}  // namespace fangxing::app
