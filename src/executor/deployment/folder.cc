#include "executor/deployment/folder.h"

#include <fcntl.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::executor {
namespace {

std::string draw_id(const std::string& path) {
    std::array<unsigned char, 16> bytes{};
    if (RAND_bytes(bytes.data(), bytes.size()) != 1) throw base::Fault("no randomness");
    const auto id = base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool kept = file >= 0 &&
                      ::write(file, id.data(), id.size()) == static_cast<ssize_t>(id.size()) &&
                      ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!kept) throw base::DiskFailed("cannot write " + path);
    return id;
}

}  // namespace

std::string prepare_folder(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code wrong;
    for (const auto* part : {"", "/steps", "/artifacts", "/output"}) {
        fs::create_directories(path + part, wrong);
        if (wrong || ::chmod((path + part).c_str(), 0700) != 0) {
            throw base::DiskFailed("cannot make " + path + part);
        }
    }
    std::ifstream file(path + "/id");
    std::string id;
    if (file >> id && id.size() == 32) return id;
    return draw_id(path + "/id");
}

void clear_steps(const std::string& path) {
    std::error_code wrong;
    for (const auto& each : std::filesystem::directory_iterator(path + "/steps", wrong)) {
        std::error_code ignored;
        std::filesystem::remove_all(each.path(), ignored);
    }
}

}  // namespace fangxing::executor
