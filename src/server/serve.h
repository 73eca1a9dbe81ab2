// `fangxing serve`: builds everything, wires it, starts the threads, stops them in order.
#pragma once

#include "server/options.h"

namespace fangxing::server {

// Serves until SIGTERM or SIGINT; the exit code.
int serve(const ServeOptions& options);

}  // namespace fangxing::server
