// Content by digest on a disk that fails.
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <fstream>

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

TEST_CASE("bytes that were changed behind its back are found, and found sound when put back") {
    const TemporaryFolder folder;
    const auto blobs = open_blobs(folder / "blobs");
    const auto digest = blobs->put("a package");
    CHECK(blobs->is_whole(digest));
    CHECK(blobs->is_whole(digest));
    CHECK_FALSE(blobs->is_whole(base::digest_of("never stored")));
    const auto file = blobs->path(digest);
    const auto write = [&](const char* text) {
        REQUIRE(::chmod(file.c_str(), 0640) == 0);
        std::ofstream(file) << text;
    };
    write("b package");  // of the same length
    CHECK_FALSE(blobs->is_whole(digest));
    CHECK_FALSE(blobs->is_whole(digest));
    write("a package");
    CHECK(blobs->is_whole(digest));
    REQUIRE(::unlink(file.c_str()) == 0);
    CHECK_FALSE(blobs->is_whole(digest));
}

}  // namespace fangxing::store
