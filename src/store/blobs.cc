// Content by digest in a folder: sha256/ab/<the other 62 digits>, written once, mode 0440.

#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "base/ensure.h"
#include "store/disk.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

// Only digits of a digest ever reach a path, so no name from outside can lead elsewhere.
std::string digits(const base::Digest& digest) {
    base::ensure(base::parse_digest(digest.text).has_value(), "a blob is named by its digest");
    return digest.text.substr(7);
}

// By what a file is known to be as it was: nobody who writes to it leaves all of these as they are.
struct Seen {
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t changed_s = 0;
    std::int64_t changed_ns = 0;
    bool operator==(const Seen&) const = default;
};

std::optional<Seen> seen_at(const std::string& path) {
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return Seen{status.st_ino, status.st_size, status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
}

class DiskBlobs final : public app::Blobs {
  public:
    explicit DiskBlobs(std::string folder);

    base::Digest put(std::string_view bytes) override;
    base::Digest put_file(const std::string& path) override;
    bool has(const base::Digest& digest) override;
    std::int64_t size(const base::Digest& digest) override;
    bool is_whole(const base::Digest& digest) override;
    std::string get(const base::Digest& digest) override;
    std::string path(const base::Digest& digest) override;
    void remove(const base::Digest& digest) override;

  private:
    base::Digest on_sound_disk(const std::function<base::Digest()>& put);
    bool is_kept(const base::Digest& digest);
    void keep(NewFile& file, const base::Digest& digest);

    std::string folder_;
    // A name whose sync failed stands in its folder all the same, and its next sync may say yes:
    // so nothing more is taken in until the next start.
    std::atomic<bool> failed_ = false;
    std::mutex seen_mutex_;
    std::map<std::string, Seen> seen_;  // files whose bytes were found to be their digest's
};

DiskBlobs::DiskBlobs(std::string folder) : folder_(std::move(folder)) {
    make_folder(folder_ + "/sha256");
    make_folder(folder_ + "/new");
    // All at once, so that no writer trusts a folder that another has made but not yet synced.
    for (int n = 0; n < 256; ++n) {
        const auto byte = static_cast<char>(n);
        std::filesystem::create_directory(folder_ + "/sha256/" + base::hex({&byte, 1}));
    }
    sync_folder(folder_ + "/sha256");
}

base::Digest DiskBlobs::on_sound_disk(const std::function<base::Digest()>& put) {
    if (failed_) throw base::DiskFailed("the disk of " + folder_ + " has failed");
    try {
        return put();
    } catch (const base::DiskFailed&) {
#ifndef FAULT_FORGIVE_DISK  // Planted fault: a sync that failed is tried again.
        failed_ = true;
#endif
        throw;
    }
}

base::Digest DiskBlobs::put(std::string_view bytes) {
    return on_sound_disk([&] {
        auto digest = base::digest_of(bytes);
        if (is_kept(digest)) return digest;
        NewFile file(folder_ + "/new");
        file.write(bytes);
        keep(file, digest);
        return digest;
    });
}

base::Digest DiskBlobs::put_file(const std::string& from) {
    return on_sound_disk([&] {
        NewFile file(folder_ + "/new");
        Hashing hashing;
        read_file(from, [&](std::string_view piece) {
            hashing.take(piece);
            file.write(piece);
        });
        auto digest = hashing.finish();
        if (!is_kept(digest)) keep(file, digest);
        return digest;
    });
}

bool DiskBlobs::is_kept(const base::Digest& digest) {
    if (!has(digest)) return false;
    // Whoever wrote it may not have synced its name yet.
    sync_folder(std::filesystem::path(path(digest)).parent_path().string());
    return true;
}

void DiskBlobs::keep(NewFile& file, const base::Digest& digest) {
    // Where another was faster its bytes are the same.
    if (!file.keep_as(path(digest), 0440)) is_kept(digest);
}

bool DiskBlobs::has(const base::Digest& digest) {
    return std::filesystem::exists(path(digest));
}

std::int64_t DiskBlobs::size(const base::Digest& digest) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path(digest), error);
    if (error) throw base::Fault("no blob " + digest.text + ": " + error.message());
    return static_cast<std::int64_t>(size);
}

bool DiskBlobs::is_whole(const base::Digest& digest) {
    const auto file = path(digest);
    const auto now = seen_at(file);
    if (!now) return false;
    {
        const std::scoped_lock lock(seen_mutex_);
        const auto before = seen_.find(digest.text);
        if (before != seen_.end() && before->second == *now) return true;
    }
    Hashing hashing;
    read_file(file, [&](std::string_view piece) { hashing.take(piece); });
    if (hashing.finish() != digest) return false;
    const std::scoped_lock lock(seen_mutex_);
    seen_[digest.text] = *now;
    return true;
}

std::string DiskBlobs::get(const base::Digest& digest) {
    std::string bytes;
    read_file(path(digest), [&](std::string_view piece) { bytes += piece; });
    if (base::digest_of(bytes) != digest) throw base::Fault("blob " + digest.text + " is damaged");
    return bytes;
}

std::string DiskBlobs::path(const base::Digest& digest) {
    const auto name = digits(digest);
    return folder_ + "/sha256/" + name.substr(0, 2) + "/" + name.substr(2);
}

void DiskBlobs::remove(const base::Digest& digest) {
    const std::filesystem::path file(path(digest));
    {
        const std::scoped_lock lock(seen_mutex_);
        seen_.erase(digest.text);
    }
    if (std::filesystem::remove(file)) sync_folder(file.parent_path().string());
}

}  // namespace

std::unique_ptr<app::Blobs> open_blobs(const std::string& folder) {
    return std::make_unique<DiskBlobs>(folder);
}

}  // namespace fangxing::store
