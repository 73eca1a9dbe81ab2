#include "executor/press/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds sign_holds{10};
constexpr seconds patience{40};
constexpr milliseconds look_again{50};

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return std::move(out).str();
}

base::Result<void> must_be_at_work(const fs::path& sign) {
    std::error_code error;
    const auto renewed = fs::last_write_time(sign, error);
    if (error || fs::file_time_type::clock::now() - renewed > sign_holds) {
        return base::refuse(base::Kind::unavailable, "print.not_running");
    }
    if (read(sign) != press_ready) {
        return base::refuse(base::Kind::unavailable, "print.no_program");
    }
    return {};
}

// A file of its own beside the others; the press sees it only once it is whole.
fs::path put(const std::string& folder, const std::string& html) {
    std::string part = folder + "/page-XXXXXX.part";
    const int file = ::mkostemps(part.data(), 5, O_CLOEXEC);
    if (file < 0) throw base::Fault("cannot write into " + folder);
    ::fchmod(file, 0640);
    ::close(file);
    std::ofstream(part, std::ios::binary) << html;
    fs::path page(part);
    page.replace_extension(".html");
    fs::rename(part, page);
    return page;
}

}  // namespace

Spool::Spool(std::string folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
}

base::Result<std::string> Spool::print(const std::string& html) {
    TRY(must_be_at_work(fs::path(folder_) / press_sign));
    const auto page = put(folder_, html);
    auto pdf = page;
    auto failed = page;
    pdf.replace_extension(".pdf");
    failed.replace_extension(".failed");
    const auto end = std::chrono::steady_clock::now() + patience;
    std::error_code error;
    while (!fs::exists(pdf, error) && !fs::exists(failed, error) &&
           std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(look_again);
    }
    const auto bytes = fs::exists(pdf, error) ? read(pdf) : std::string();
    for (const auto& each : {page, pdf, failed}) fs::remove(each, error);
    if (bytes.empty()) return base::refuse(base::Kind::unavailable, "print.failed");
    return bytes;
}

}  // namespace fangxing::executor
