#include "server/journal_keeper.h"

#include <fcntl.h>
#include <unistd.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>

#include "base/ensure.h"
#include "domain/journal/checkpoint.h"
#include "server/clocks.h"

namespace fangxing::server {
namespace {

constexpr auto look_every = std::chrono::milliseconds(500);
constexpr std::int64_t most_unproved = 1000;  // entries; more do not wait for their time

std::string last_note(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto notes = journal::split_notes(text);
    return notes.empty() ? std::string() : notes.back();
}

// Durable before it returns. Throws Fault.
void append_note(const std::string& file, const std::string& note) {
    const int fd = ::open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) throw base::Fault("cannot open " + file);
    const auto written = ::write(fd, note.data(), note.size());
    const bool kept = written == static_cast<ssize_t>(note.size()) && ::fsync(fd) == 0;
    ::close(fd);
    if (!kept) throw base::Fault("cannot write " + file);
}

}  // namespace

void set_checkpoints_aside(const std::string& folder) {
    const auto file = folder + "/checkpoints";
    if (!std::filesystem::exists(file)) return;
    const auto now = base::to_text(WallClock().now());
    std::filesystem::rename(file, file + ".before-" + now);
}

JournalKeeper::JournalKeeper(const app::System& system, const std::string& folder,
                             base::Duration pace)
    : system_(system),
      file_(folder + "/checkpoints"),
      pace_(pace),
      checkpoints_(system, last_note(file_)),
      erasures_(system) {}

JournalKeeper::~JournalKeeper() {
    stop();
}

void JournalKeeper::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

void JournalKeeper::stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

void JournalKeeper::make() {
    try {
        if (const auto made = checkpoints_.make()) append_note(file_, made->note);
    } catch (const std::exception& failure) {
        // It comes again; what waits is only proved later.
        std::cerr << "no checkpoint of the journal: " << failure.what() << std::endl;
    }
}

void JournalKeeper::loop(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any woken;
    auto made_at = system_.clock.real_now() - pace_;
    std::string doubted;
    while (!stop.stop_requested()) {
        try {
            const auto before = checkpoints_.size();
            checkpoints_.look();
            erasures_.look();
            const auto now = system_.clock.real_now();
            if (now - made_at >= pace_ || checkpoints_.size() - before >= most_unproved) {
                make();
                made_at = now;
            }
        } catch (const std::exception& failure) {
            std::cerr << "the journal was not read: " << failure.what() << std::endl;
        }
        if (const auto why = system_.journal->doubted_because(); why != doubted) {
            doubted = why;
            std::cerr << "THE JOURNAL IS NOT WHAT WAS SIGNED (" << why
                      << "): nothing is written from now on" << std::endl;
        }
        std::unique_lock lock(mutex);
        woken.wait_for(lock, stop, look_every, [] { return false; });
    }
    make();
}

}  // namespace fangxing::server
