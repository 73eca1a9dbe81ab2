// A signed statement of the journal's size and root at a moment, as a note that any program for
// transparency logs reads (C2SP tlog-checkpoint over signed-note).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "domain/journal/tree.h"

namespace fangxing::journal {

struct Checkpoint {
    std::string origin;  // names the log and its key: "fangxing/<id of the key>"
    std::int64_t size = 0;
    Hash root;
    base::Instant at;

    bool operator==(const Checkpoint&) const = default;
};

// Names the log after the organisation's key (`Signer::key_id`).
std::string origin_of(std::string_view key_id);

// What is signed: origin, size, root in base64 and time, a line each.
std::string signed_text(const Checkpoint& checkpoint);
// The note: that text, an empty line, and the signature's.
std::string note_of(const Checkpoint& checkpoint, std::string_view public_key,
                    std::string_view signature);

struct Note {
    Checkpoint checkpoint;
    std::string text;       // that was signed
    std::string signature;  // of the key that the origin names; 64 bytes of Ed25519
};
// Nothing where it is no such note, or none of its signatures claims that public key.
std::optional<Note> read_note(std::string_view note, std::string_view public_key);
// Notes that stand one after the other in a file, each as it was written.
std::vector<std::string> split_notes(std::string_view file);

}  // namespace fangxing::journal
