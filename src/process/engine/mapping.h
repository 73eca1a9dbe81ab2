// Input and output mappings, and where the variables of an event go.
#pragma once

#include <vector>

#include "process/engine/run.h"

namespace fangxing::engine {

// Evaluates input mappings in order into variables of that element itself.
void map_in(Run& run, Key key, const std::vector<bpmn::Mapping>& mappings);
// Evaluates output mappings at `from`, over `variables`, into the scopes from `to` outwards.
void map_out(Run& run, Key from, Key to, const std::vector<bpmn::Mapping>& mappings,
             const feel::Value& variables);
// What an event brought: by the element's output mappings, else all of it.
void deliver(Run& run, Key scope, const Element& element, const feel::Value& variables);
// `path` is a name or a.b.c: contexts on the way are made, what stands beside is kept.
feel::Value put_path(const feel::Value& root, std::string_view path, const feel::Value& value);

}  // namespace fangxing::engine
