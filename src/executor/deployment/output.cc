#include "executor/deployment/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace fangxing::executor {
namespace {

constexpr std::size_t piece_size = 12'000;  // below the longest text that a command takes
constexpr std::chrono::milliseconds send_each{500};
constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// RFC 3629 §4: how many bytes the sequence at the front has, 0 when it is none, -1 when it may
// become one with more bytes.
int sequence(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    const int length = first < 0x80   ? 1
                       : first < 0xC2 ? 0
                       : first < 0xE0 ? 2
                       : first < 0xF0 ? 3
                       : first < 0xF5 ? 4
                                      : 0;
    for (int n = 1; n < length; ++n) {
        if (static_cast<std::size_t>(n) >= text.size()) return -1;
        if (!continues(text[static_cast<std::size_t>(n)])) return 0;
        const auto second = static_cast<unsigned char>(text[1]);
        const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
        if (n == 1 && (overlong || outside)) return 0;
    }
    return length;
}

// At most `piece_size` bytes from the front, ending between characters.
std::string_view next_piece(std::string_view text) {
    auto size = std::min(piece_size, text.size());
    while (size < text.size() && size > 0 && continues(text[size])) --size;
    return text.substr(0, size);
}

}  // namespace

std::string Utf8Stream::take(std::string_view bytes) {
    pending_ += bytes;
    std::string out;
    std::string_view left = pending_;
    while (!left.empty()) {
        const int length = sequence(left);
        if (length < 0) break;
        if (length == 0 || left[0] == '\0') {
            out += replacement;
            left.remove_prefix(1);
        } else {
            out += left.substr(0, static_cast<std::size_t>(length));
            left.remove_prefix(static_cast<std::size_t>(length));
        }
    }
    pending_ = std::string(left);
    return out;
}

std::string Utf8Stream::rest() {
    std::string out;
    for (std::size_t n = 0; n < pending_.size(); ++n) out += replacement;
    pending_.clear();
    return out;
}

StepOutput::StepOutput(Link& link, const StepIntent& step, std::string file)
    : link_(link),
      step_(step),
      file_(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {
    if (file_ < 0) throw base::DiskFailed("cannot write " + file);
}

StepOutput::~StepOutput() {
    if (file_ >= 0) ::close(file_);
}

void StepOutput::take(std::string_view bytes) {
    keep(text_.take(bytes));
    const auto now = std::chrono::steady_clock::now();
    if (unsent_.size() < piece_size && now - sent_at_ < send_each) return;
    sent_at_ = now;
    send_some();
}

void StepOutput::keep(std::string_view text) {
    if (full_) return;
    std::string kept(text);
    if (kept_ + kept.size() > most_kept_output) {
        kept = "\n[output cut off here]\n";
        full_ = true;
    }
    kept_ += kept.size();
    hash_.add(kept);
    unsent_ += kept;
    std::string_view left = kept;
    while (!left.empty()) {
        const auto put = ::write(file_, left.data(), left.size());
        if (put <= 0) throw base::DiskFull("cannot keep a step's output");
        left.remove_prefix(static_cast<std::size_t>(put));
    }
}

void StepOutput::send_some() {
    // Output is sent as it comes while that works; what fails now goes with the report.
    if (link_down_) return;
    try {
        while (!unsent_.empty()) {
            const auto piece = std::string(next_piece(unsent_));
            link_.send_output(step_, sent_, piece);
            sent_ += static_cast<std::int64_t>(piece.size());
            unsent_.erase(0, piece.size());
        }
    } catch (const LinkDown&) {
        link_down_ = true;
        unsent_.clear();
    }
}

base::Digest StepOutput::close() {
    keep(text_.rest());
    send_some();
    ::close(file_);
    file_ = -1;
    return hash_.digest();
}

void send_output_file(Link& link, const StepIntent& step, const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    const auto text = all.str();
    std::string_view left = text;
    while (!left.empty()) {
        const auto piece = next_piece(left);
        link.send_output(step, static_cast<std::int64_t>(text.size() - left.size()),
                         std::string(piece));
        left.remove_prefix(piece.size());
    }
}

}  // namespace fangxing::executor
