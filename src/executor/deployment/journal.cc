#include "executor/deployment/journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw base::DiskFailed("step journal: " + what + ": " + std::strerror(errno));
}

std::string read_all(int file) {
    std::string out;
    char block[65536];
    for (;;) {
        const auto got = ::read(file, block, sizeof block);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("read");
        if (got == 0) return out;
        out.append(block, static_cast<std::size_t>(got));
    }
}

void write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto put = ::write(file, text.data(), text.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) fail("write");
        text.remove_prefix(static_cast<std::size_t>(put));
    }
}

void sync_directory(const std::string& directory) {
    const int folder = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) fail("open " + directory);
    const int synced = ::fsync(folder);
    ::close(folder);
    if (synced != 0) fail("fsync " + directory);
}

bool lock(int file, std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= until) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return true;
}

template <class T>
T read_line(const base::Json& json) {
    T out{};
    base::Reading reading(true);
    base::decode(json, out, reading, "");
    if (!reading.reasons().empty()) throw base::DiskFailed("step journal: damaged line");
    return out;
}

base::Json line_of(const char* line, const std::string& nonce, base::Json members) {
    base::Json out;
    out.put("line", line);
    out.put("nonce", nonce);
    if (members.object()) {
        for (auto& [name, value] : *members.object()) out.put(name, std::move(value));
    }
    return out;
}

}  // namespace

StepJournal::StepJournal(const std::string& directory, std::chrono::milliseconds patience)
    : path_(directory + "/steps.jsonl") {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file_ < 0) fail("open " + path_);
    if (!lock(file_, patience)) {
        ::close(file_);
        throw base::Fault("another deployment process holds " + path_);
    }
    sync_directory(directory);
    try {
        load();
    } catch (...) {
        ::close(file_);
        throw;
    }
}

StepJournal::~StepJournal() {
    ::close(file_);
}

void StepJournal::load() {
#ifdef FAULT_FORGET_STEPS
    // Planted fault: a new start knows nothing of the steps that an earlier one began.
    if (::ftruncate(file_, 0) != 0) fail("truncate");
#endif
    const std::string text = read_all(file_);
    std::size_t begin = 0;
    for (;;) {
        const auto end = text.find('\n', begin);
        if (end == std::string::npos) break;
        const auto json = base::parse_json(std::string_view(text).substr(begin, end - begin));
        if (!json) throw base::DiskFailed("step journal: damaged line in " + path_);
        take(*json);
        begin = end + 1;
    }
    if (begin != text.size() && ::ftruncate(file_, static_cast<off_t>(begin)) != 0) {
        fail("truncate");
    }
    // REL-13: begun, and nobody knows how it ended; said once, so that later starts agree.
    for (const auto& [nonce, known] : known_) {
        if (known.result) continue;
        const StepResult lost{.state = deployment::StepState::unknown,
                              .exit_code = 0,
                              .why = "executor_restarted",
                              .output = {}};
        const auto line = line_of("result", nonce, base::encode(lost));
        append(line, true);
        take(line);
    }
}

void StepJournal::take(const base::Json& line) {
    const auto kind = line.text("line");
    const auto nonce = line.text("nonce");
    if (kind == "intent") {
        known_[nonce].intent = read_line<StepIntent>(line);
    } else if (kind == "result") {
        known_[nonce].result = read_line<StepResult>(line);
    } else if (kind == "reported") {
        known_[nonce].reported = true;
    } else {
        throw base::DiskFailed("step journal: unknown line");
    }
}

void StepJournal::append(const base::Json& line, bool sync) {
    write_all(file_, base::to_text(line) + "\n");
    // A failed fsync is never tried again: the process ends, and what it began is unknown.
    if (sync && ::fdatasync(file_) != 0) fail("fdatasync");
}

bool StepJournal::begin(const StepIntent& intent) {
    const std::scoped_lock lock(mutex_);
    if (known_.contains(intent.nonce)) return false;
    append(line_of("intent", intent.nonce, base::encode(intent)), true);
    known_[intent.nonce].intent = intent;
    return true;
}

void StepJournal::end(const std::string& nonce, const StepResult& result) {
    const std::scoped_lock lock(mutex_);
    base::ensure(known_.contains(nonce), "a step ends that was begun");
    append(line_of("result", nonce, base::encode(result)), true);
    known_[nonce].result = result;
}

void StepJournal::reported(const std::string& nonce) {
    const std::scoped_lock lock(mutex_);
    // Not synced: reporting once more does no harm.
    append(line_of("reported", nonce, {}), false);
    known_[nonce].reported = true;
}

bool StepJournal::is_used(const std::string& nonce) const {
    const std::scoped_lock lock(mutex_);
    return known_.contains(nonce);
}

bool StepJournal::is_reported(const std::string& nonce) const {
    const std::scoped_lock lock(mutex_);
    const auto at = known_.find(nonce);
    return at != known_.end() && at->second.reported;
}

std::optional<StepReport> StepJournal::find(const std::string& nonce) const {
    const std::scoped_lock lock(mutex_);
    const auto at = known_.find(nonce);
    if (at == known_.end()) return std::nullopt;
    StepReport out{at->second.intent, {}};
    out.result.state = deployment::StepState::running;
    if (at->second.result) out.result = *at->second.result;
    return out;
}

std::vector<StepReport> StepJournal::unreported() const {
    const std::scoped_lock lock(mutex_);
    std::vector<StepReport> out;
    for (const auto& [nonce, known] : known_) {
        if (known.result && !known.reported) out.push_back({known.intent, *known.result});
    }
    return out;
}

std::vector<std::string> StepJournal::held() const {
    const std::scoped_lock lock(mutex_);
    std::vector<std::string> out;
    for (const auto& [nonce, known] : known_) {
        if (!known.reported) out.push_back(nonce);
    }
    return out;
}

}  // namespace fangxing::executor
