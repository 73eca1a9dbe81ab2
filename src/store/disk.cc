#include "store/disk.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "base/ensure.h"

namespace fangxing::store {
namespace {

[[noreturn]] void fail(const std::string& doing, const std::string& path) {
    const int error = errno;
    const auto text = doing + " " + path + ": " + std::strerror(error);
    if (error == ENOSPC || error == EDQUOT) throw base::DiskFull(text);
    if (error == EIO) throw base::DiskFailed(text);
    throw base::Fault(text);
}

void sync(int descriptor, const std::string& path) {
#ifdef FAULT_NO_FSYNC
    // Planted fault: content counts before it is on the disk.
    static_cast<void>(descriptor);
    static_cast<void>(path);
#else
    // A failed sync may have dropped the bytes: trying again would report a success that is none.
    if (::fsync(descriptor) != 0) {
        const auto text = "sync " + path + ": " + std::strerror(errno);
        if (errno == ENOSPC || errno == EDQUOT) throw base::DiskFull(text);
        throw base::DiskFailed(text);
    }
#endif
}

void sync_path(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
    if (descriptor < 0) fail("open", path);
    try {
        sync(descriptor, path);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    ::close(descriptor);
}

}  // namespace

Hashing::Hashing() : context_(EVP_MD_CTX_new()) {
    auto* context = static_cast<EVP_MD_CTX*>(context_);
    base::ensure(context && EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1,
                 "SHA-256 is always there");
}

Hashing::~Hashing() {
    EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(context_));
}

void Hashing::take(std::string_view bytes) {
    EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(context_), bytes.data(), bytes.size());
}

base::Digest Hashing::finish() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(context_), out.data(), &size);
    return {"sha256:" + base::hex({reinterpret_cast<const char*>(out.data()), size})};
}

NewFile::NewFile(const std::string& folder) {
    static std::atomic<unsigned> count = 0;
    path_ = folder + "/new-" + std::to_string(::getpid()) + "-" + std::to_string(++count);
    descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    if (descriptor_ < 0 && errno == EEXIST) {
        // A process of the same number left it behind half-written.
        ::unlink(path_.c_str());
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
    }
    if (descriptor_ < 0) fail("create", path_);
}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    ::unlink(path_.c_str());
}

void NewFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto done = ::write(descriptor_, bytes.data(), bytes.size());
        if (done < 0) {
            if (errno == EINTR) continue;
            fail("write", path_);
        }
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
}

bool NewFile::keep_as(const std::string& path, unsigned mode) {
    if (::fchmod(descriptor_, mode) != 0) fail("mode of", path_);
    sync(descriptor_, path_);
    // A link, unlike a rename, never replaces what stands there.
    if (::link(path_.c_str(), path.c_str()) != 0) {
        if (errno != EEXIST) fail("link", path);
        return false;
    }
    sync_folder(std::filesystem::path(path).parent_path().string());
    return true;
}

void read_file(const std::string& path, const std::function<void(std::string_view)>& each) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail("open", path);
    std::vector<char> piece(std::size_t{1} << 18U);
    try {
        for (;;) {
            const auto size = ::read(descriptor, piece.data(), piece.size());
            if (size < 0) {
                if (errno == EINTR) continue;
                fail("read", path);
            }
            if (size == 0) break;
            each({piece.data(), static_cast<std::size_t>(size)});
        }
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    ::close(descriptor);
}

void make_folder(const std::string& folder) {
    if (folder.empty() || std::filesystem::exists(folder)) return;
    const auto parent = std::filesystem::path(folder).parent_path().string();
    make_folder(parent);
    if (::mkdir(folder.c_str(), 0750) != 0 && errno != EEXIST) fail("make folder", folder);
    sync_folder(parent.empty() ? "." : parent);
}

void make_private_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) fail("create", path);
    ::close(descriptor);
}

void sync_file(const std::string& path) {
    sync_path(path, 0);
}

void sync_folder(const std::string& folder) {
    sync_path(folder, O_DIRECTORY);
}

}  // namespace fangxing::store
