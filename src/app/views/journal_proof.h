// That an entry stands in the journal, for somebody who trusts only the organisation's public key.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/journal/entry.h"
#include "domain/journal/tree.h"

namespace fangxing::app {

struct JournalStateView {
    std::int64_t size = 0;            // sealed entries
    std::int64_t proved = 0;          // those that the newest checkpoint covers
    std::optional<base::Instant> at;  // of that checkpoint
    std::string note;                 // a signed note (C2SP tlog-checkpoint); empty: none yet
    std::string public_key;           // Ed25519, base64
    std::string doubted_because;      // empty: nothing speaks against it
    static void describe(auto& field, auto& self) {
        field("size", self.size);
        field("proved", self.proved);
        field("at", self.at);
        field("note", self.note);
        field("public_key", self.public_key);
        field("doubted_because", self.doubted_because);
    }
};
struct JournalStatus {
    static constexpr access::Permission permission = access::Permission::read_journal;
    using Answer = JournalStateView;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const JournalStatus& view);

struct EntryProof {
    journal::Sealed entry;
    std::string leaf;               // the text whose hash is the leaf
    std::int64_t index = 0;         // from 0
    std::vector<std::string> path;  // base64, the nearest hash first (RFC 9162 §2.1.3)
    std::string note;               // the checkpoint whose root it leads to
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("leaf", self.leaf);
        field("index", self.index);
        field("path", self.path);
        field("note", self.note);
    }
};
// Refuses 404 `journal.no_such_entry`, 409 `journal.not_proved_yet` for the seconds until the next
// checkpoint.
struct ProofOfEntry {
    static constexpr access::Permission permission = access::Permission::read_journal;
    using Answer = EntryProof;
    std::int64_t seq = 0;
    static void describe(auto& field, auto& self) { field("seq", self.seq); }
};
base::Result<base::JsonText> look(Work& work, const ProofOfEntry& view);
// A checkpoint over that entry. Refuses 409 `journal.not_proved_yet`, also where the entry has no
// place yet (0).
base::Result<KeptCheckpoint> proving(Store& store, std::int64_t seq);

// Of entries of one journal, the tiles' roots read once.
class Prover {
  public:
    explicit Prover(Store& store);
    // `seq` is covered by the checkpoint.
    std::vector<std::string> path(std::int64_t seq, std::int64_t size) const;

  private:
    journal::Tiles tiles_;
};

}  // namespace fangxing::app
