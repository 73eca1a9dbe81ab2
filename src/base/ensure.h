// Assertions that are always on: a broken one is a bug of ours, never of the user's.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string>

namespace fangxing::base {

// Thrown by `ensure`; caught by the request loop, the executor loop and `main` only.
struct Bug : std::logic_error {
    using std::logic_error::logic_error;
};

// The world is broken (database gone, disk full): thrown only at the rim.
struct Fault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The disk has no space left; answered 507 and tried again later.
struct DiskFull : Fault {
    using Fault::Fault;
};

// A failed fsync or a damaged file: the node goes read-only and says so.
struct DiskFailed : Fault {
    using Fault::Fault;
};

inline void ensure(bool condition, const char* why,
                   std::source_location at = std::source_location::current()) {
    if (!condition) {
        throw Bug(std::string(at.file_name()) + ":" + std::to_string(at.line()) + ": " + why);
    }
}

}  // namespace fangxing::base
