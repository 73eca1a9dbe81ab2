// What the engine's bench measures; each gives one JSON object that bench/engine/run prints.
#pragma once

#include <string>

#include "base/json.h"

namespace fangxing::bench {

// Whole instances in memory on one thread: {value: instances a CPU-second, cpu_us, steps}.
base::Json measure_memory(int instances);

// Whole instances, each step one durable transaction (row and journal), by so many callers:
// {value: instances a second, p50_ms, p99_ms of a step, cpu_us of an instance}. Counts afterwards
// what was stored; throws Fault where that differs.
base::Json measure_persisted(const std::string& database, int instances, int callers);

// One simple condition, parsed once: {value: evaluations a CPU-second, cpu_us}.
base::Json measure_feel(int evaluations);

}  // namespace fangxing::bench
