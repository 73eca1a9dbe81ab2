#include "executor/press/spool.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

using namespace fangxing;
using namespace fangxing::executor;
namespace fs = std::filesystem;

namespace {

struct Folder {
    std::string path = "/tmp/fangxing-spool-XXXXXX";
    Folder() { REQUIRE(::mkdtemp(path.data()) != nullptr); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void sign(const std::string& words) const { std::ofstream(path + "/press") << words; }
};

// Answers the first page that comes with a file of that ending.
std::jthread answers(const std::string& folder, const std::string& ending,
                     const std::string& bytes) {
    return std::jthread([folder, ending, bytes](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            for (const auto& each : fs::directory_iterator(folder)) {
                if (each.path().extension() != ".html") continue;
                auto out = each.path();
                out.replace_extension(ending + ".part");
                std::ofstream(out) << bytes;
                auto whole = each.path();
                whole.replace_extension(ending);
                fs::rename(out, whole);
                return;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
}

std::string refusal_of(const base::Result<std::string>& printed) {
    return printed ? "" : printed.error().code;
}

}  // namespace

TEST_CASE("a page goes in and its print comes out, and nothing is left") {
    const Folder folder;
    Spool spool(folder.path);
    folder.sign(press_ready);
    const auto press = answers(folder.path, ".pdf", "%PDF-1.7");
    CHECK(spool.print("<p>1</p>") == "%PDF-1.7");
    int left = 0;
    for (const auto& each : fs::directory_iterator(folder.path)) {
        if (each.path().filename() != press_sign) ++left;
    }
    CHECK(left == 0);
}

TEST_CASE("why there is no print is said") {
    const Folder folder;
    Spool spool(folder.path);
    CHECK(refusal_of(spool.print("x")) == "print.not_running");
    folder.sign("no program");
    CHECK(refusal_of(spool.print("x")) == "print.no_program");
    folder.sign(press_ready);
    const auto press = answers(folder.path, ".failed", "exit 1");
    CHECK(refusal_of(spool.print("x")) == "print.failed");
    fs::last_write_time(folder.path + "/press",
                        fs::file_time_type::clock::now() - std::chrono::minutes(1));
    CHECK(refusal_of(spool.print("x")) == "print.not_running");
}
