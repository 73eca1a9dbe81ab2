// For tests: a file layer under SQLite that can be full, fail, and lose power.
#pragma once

#include <cstdint>
#include <string>

namespace fangxing::store {

// Registered as the layer "faulty": open "sqlite:<path>?vfs=faulty".
class FaultyDisk {
  public:
    // Forgets all files and faults.
    static void reset();

    // Writes that would grow files by more than this many bytes in all fail; -1: no limit.
    static void set_space(std::int64_t bytes);
    // From now on the syncs of files whose name ends so fail ("" for none, "*" for all).
    static void fail_sync_of(const std::string& ending);
    // The n-th write from now fails once with an I/O error; 0: none.
    static void fail_write_after(int n);

    // How many syncs there were since `reset`.
    static int syncs();

    // The files below `folder` as a power cut at this moment could leave them, written to
    // `target`: what was synced, and of what was not, sector by sector, a part chosen by `seed`.
    static void cut_power(const std::string& folder, const std::string& target, unsigned seed);
};

}  // namespace fangxing::store
