// Content by digest on a disk that fails.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/open.h"

namespace {
std::atomic<bool> folder_syncs_fail = false;
}

// Stands before the C library's.
extern "C" int fsync(int descriptor) {
    struct stat is{};
    if (folder_syncs_fail && ::fstat(descriptor, &is) == 0 && S_ISDIR(is.st_mode)) {
        errno = EIO;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

namespace fangxing::store {

TEST_CASE("a file whose name was not synced is taken in by the next start only") {
    const TemporaryFolder folder;
    const auto blobs = open_blobs(folder / "blobs");
    blobs->put("before");
    folder_syncs_fail = true;
    CHECK_THROWS_AS(blobs->put("one"), base::DiskFailed);
    folder_syncs_fail = false;
    // It stands there, and syncing its folder once more would succeed: that proves nothing.
    CHECK_THROWS_AS(blobs->put("one"), base::DiskFailed);
    CHECK_THROWS_AS(blobs->put("two"), base::DiskFailed);
    CHECK(blobs->get(base::digest_of("before")) == "before");
    const auto digest = open_blobs(folder / "blobs")->put("one");
    CHECK(blobs->get(digest) == "one");
}

}  // namespace fangxing::store
