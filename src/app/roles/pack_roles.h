// Roles that processes use beside those of the vocabulary, as the processes call them.
#pragma once

#include <map>
#include <string>

#include "app/work.h"
#include "base/words.h"

namespace fangxing::app {

// Id -> name, of every process that this node has loaded; the vocabulary's own are not among them.
std::map<std::string, base::Words> pack_roles(Work& work);

}  // namespace fangxing::app
