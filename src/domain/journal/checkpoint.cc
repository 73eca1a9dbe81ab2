#include "domain/journal/checkpoint.h"

#include <charconv>

#include "base/digest.h"

namespace fangxing::journal {
namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr char ed25519 = 1;  // signed-note's number of the algorithm
constexpr std::size_t key_hash_size = 4;

std::string key_hash(std::string_view name, std::string_view public_key) {
    auto text = std::string(name).append("\n");
    text += ed25519;
    return base::sha256(text.append(public_key)).substr(0, key_hash_size);
}

// The next line without its end; nothing where none ends.
std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<std::int64_t> size_in(std::string_view text) {
    std::int64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size() || out < 0) return std::nullopt;
    return out;
}

std::optional<Checkpoint> read_text(std::string_view text) {
    const auto origin = take_line(text);
    const auto size = take_line(text);
    const auto root = take_line(text);
    const auto at = take_line(text);
    if (!origin || !size || !root || !at) return std::nullopt;
    const auto number = size_in(*size);
    auto hash = base::from_base64(*root);
    const auto moment = base::parse_instant(*at);
    if (!number || !hash || hash->size() != 32 || !moment) return std::nullopt;
    return Checkpoint{std::string(*origin), *number, *std::move(hash), *moment};
}

}  // namespace

std::string origin_of(std::string_view key_id) {
    return std::string("fangxing/").append(key_id);
}

std::string signed_text(const Checkpoint& checkpoint) {
    return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" +
           base::base64(checkpoint.root) + "\n" + base::to_text(checkpoint.at) + "\n";
}

std::string note_of(const Checkpoint& checkpoint, std::string_view public_key,
                    std::string_view signature) {
    const auto signer = key_hash(checkpoint.origin, public_key).append(signature);
    return signed_text(checkpoint) + "\n" + std::string(dash) + checkpoint.origin + " " +
           base::base64(signer) + "\n";
}

std::optional<Note> read_note(std::string_view note, std::string_view public_key) {
    const auto gap = note.find("\n\n");
    if (gap == std::string_view::npos) return std::nullopt;
    Note out;
    out.text = note.substr(0, gap + 1);
    auto checkpoint = read_text(out.text);
    if (!checkpoint) return std::nullopt;
    out.checkpoint = *std::move(checkpoint);
    const auto claim = std::string(dash) + out.checkpoint.origin + " ";
    const auto hash = key_hash(out.checkpoint.origin, public_key);
    auto rest = note.substr(gap + 2);
    while (const auto line = take_line(rest)) {
        if (!line->starts_with(claim)) continue;
        const auto bytes = base::from_base64(line->substr(claim.size()));
        if (!bytes || !bytes->starts_with(hash)) continue;
        out.signature = bytes->substr(key_hash_size);
        return out;
    }
    return std::nullopt;
}

std::vector<std::string> split_notes(std::string_view file) {
    std::vector<std::string> out;
    std::string note;
    bool is_signed = false;
    while (const auto line = take_line(file)) {
        const bool is_signature = line->starts_with(dash);
        if (is_signed && !is_signature) {
            out.push_back(std::move(note));
            note.clear();
            is_signed = false;
        }
        is_signed = is_signed || is_signature;
        note.append(*line).append("\n");
    }
    if (is_signed) out.push_back(std::move(note));
    return out;
}

}  // namespace fangxing::journal
