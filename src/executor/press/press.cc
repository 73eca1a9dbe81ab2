#include "executor/press/press.h"

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <vector>

#include "executor/deployment/child.h"
#include "executor/press/spool.h"

namespace fangxing::executor {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds longest_print{30};
// What was left by a server that ended while it waited.
constexpr std::chrono::minutes forgotten{10};

void put_sign(const fs::path& folder, const std::string& program) {
    const bool is_there = ::access(program.c_str(), X_OK) == 0;
    const auto part = folder / "press.part";
    std::ofstream(part) << (is_there ? press_ready : "no program");
    std::error_code error;
    fs::rename(part, folder / press_sign, error);
}

std::vector<std::string> arguments(const PressSettings& settings, const fs::path& page,
                                   const fs::path& pdf, const fs::path& profile) {
    std::vector<std::string> out{settings.program,
                                 "--headless",
                                 "--disable-gpu",
                                 "--disable-dev-shm-usage",
                                 "--disable-extensions",
                                 "--disable-background-networking",
                                 "--no-first-run",
                                 "--host-resolver-rules=MAP * ~NOTFOUND",
                                 "--no-pdf-header-footer",
                                 "--user-data-dir=" + profile.string(),
                                 "--print-to-pdf=" + pdf.string()};
    // Its own sandbox wants rights that a confined unit lacks, and refuses to run as root.
    if (settings.confined || ::geteuid() == 0) out.emplace_back("--no-sandbox");
    out.push_back("file://" + page.string());
    return out;
}

void print(const PressSettings& settings, const fs::path& page) {
    const auto folder = page.parent_path();
    const auto profile = folder / "profile";
    auto part = page;
    part.replace_extension(".pdf.part");
    std::error_code error;
    fs::create_directories(profile, error);
    const auto ending = run_child({.arguments = arguments(settings, page, part, profile),
                                   .directory = folder.string(),
                                   .input = {},
                                   .input_file = {},
                                   .limit = longest_print},
                                  [](std::string_view) {}, {});
    fs::remove_all(profile, error);
    auto out = page;
    fs::remove(page, error);
    const bool done =
        ending.why == Ending::Why::exited && ending.exit_code == 0 && fs::exists(part, error);
    if (done) {
        out.replace_extension(".pdf");
        fs::rename(part, out, error);
    } else {
        out.replace_extension(".failed");
        std::ofstream(out) << "exit " << ending.exit_code;
    }
}

void print_all(const PressSettings& settings, const fs::path& folder) {
    std::vector<fs::path> pages;
    std::error_code error;
    for (const auto& each : fs::directory_iterator(folder, error)) {
        const auto& path = each.path();
        if (path.extension() == ".html") pages.push_back(path);
        const auto age = fs::file_time_type::clock::now() - fs::last_write_time(path, error);
        const bool left = path.filename().string().starts_with("page-") && age > forgotten;
        if (left) fs::remove(path, error);
    }
    for (const auto& page : pages) {
        if (fs::exists(page, error)) print(settings, page);
        put_sign(folder, settings.program);
    }
}

}  // namespace

int press(const PressSettings& settings) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    fs::create_directories(settings.folder);
    const auto folder = fs::absolute(settings.folder);
    const timespec slice{0, 100'000'000};
    do {
        put_sign(folder, settings.program);
        print_all(settings, folder);
    } while (sigtimedwait(&signals, nullptr, &slice) <= 0);
    std::error_code error;
    fs::remove(folder / press_sign, error);
    return 0;
}

}  // namespace fangxing::executor
