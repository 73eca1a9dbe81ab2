#include "server/journal_verbs.h"

#include <fstream>
#include <iostream>
#include <iterator>

#include "app/ports/store.h"
#include "base/describe.h"
#include "base/ensure.h"
#include "base/json_writer.h"
#include "domain/journal/verification.h"
#include "executor/deployment/public_key.h"
#include "server/house.h"
#include "server/key.h"
#include "store/open.h"

namespace fangxing::server {
namespace {

constexpr int read_at_once = 1000;
constexpr std::size_t longest_line = std::size_t{64} << 20;  // bytes

// A line of the file: one of its members.
struct JournalFileLine {
    std::optional<std::string> key;  // Ed25519, base64
    std::optional<journal::Sealed> entry;
    std::optional<std::string> payload;  // of the entry; absent where it was erased
    std::optional<std::string> leaf;     // base64, where its actor is a pseudonym since
    std::optional<std::string> checkpoint;
    static void describe(auto& field, auto& self) {
        field("key", self.key);
        field("entry", self.entry);
        field("payload", self.payload);
        field("leaf", self.leaf);
        field("checkpoint", self.checkpoint);
    }
};

class JournalFile {
  public:
    explicit JournalFile(const std::string& path) : path_(path), out_(path, std::ios::binary) {}
    void put(const JournalFileLine& line) { out_ << base::text_of(line) << '\n'; }
    void close() {
        out_.close();
        if (!out_) throw base::Fault("cannot write " + path_);
    }

  private:
    std::string path_;
    std::ofstream out_;
};

void put_entries(app::Database& database, std::int64_t size, JournalFile& file) {
    for (std::int64_t done = 0; done < size;) {
        database.read([&](app::Store& store) {
            const auto limit = static_cast<int>(std::min<std::int64_t>(read_at_once, size - done));
            const auto sealed = store.sealed(done, limit);
            const auto told = store.feed(done, limit);
            base::ensure(sealed.size() == told.size() && !sealed.empty(),
                         "the journal is as long as its checkpoint says");
            for (std::size_t n = 0; n < sealed.size(); ++n) {
                JournalFileLine line;
                line.entry = sealed[n];
                if (!told[n].payload.empty()) line.payload = told[n].payload;
                if (!sealed[n].veil.empty()) line.leaf = sealed[n].veil;
                file.put(line);
            }
            done = sealed.back().seq;
        });
    }
}

std::vector<std::string> notes_in(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw base::Fault("cannot read " + path);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    return journal::split_notes(text);
}

// What the notes sign; those that the key did not sign are told.
std::vector<journal::Checkpoint> signed_by(const executor::PublicKey& key,
                                           const std::vector<std::string>& notes, bool& is_sound) {
    std::vector<journal::Checkpoint> out;
    for (const auto& each : notes) {
        const auto note = journal::read_note(each, key.bytes());
        if (note && key.verifies(note->text, note->signature)) {
            out.push_back(note->checkpoint);
        } else {
            std::cout << "a checkpoint is not signed with this key\n";
            is_sound = false;
        }
    }
    return out;
}

template <class Each>
void each_line(const std::string& path, const Each& each) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw base::Fault("cannot read " + path);
    std::string text;
    for (std::int64_t number = 1; std::getline(in, text); ++number) {
        const auto json = base::parse_json(text, {.bytes = longest_line});
        const auto line = json ? base::decode<JournalFileLine>(*json)
                               : base::Result<JournalFileLine>(std::unexpected(json.error()));
        if (!line) {
            throw base::Fault(path + ":" + std::to_string(number) + ": no line of a journal");
        }
        each(*line);
    }
}

std::string told(const journal::Finding& finding) {
    const auto seq = std::to_string(finding.seq);
    if (finding.what == "gap") return "entry " + seq + " does not follow the one before it";
    if (finding.what == "payload_differs") return "entry " + seq + ": its payload was changed";
    if (finding.what == "payload_missing") {
        return "entry " + seq + ": its payload is gone, and no protocol names it";
    }
    if (finding.what == "actor_differs") {
        return "entry " + seq + " and those of the same person: not as their protocol says";
    }
    if (finding.what == "entries_missing") return "a checkpoint over " + seq + " entries is unmet";
    return "the first " + seq + " entries are not those that were signed";
}

int verify(const VerifyWish& wish) {
    const auto key = executor::PublicKey::from_file(wish.key);
    std::vector<std::string> notes;
    if (!wish.kept.empty()) notes = notes_in(wish.kept);
    each_line(wish.file, [&](const JournalFileLine& line) {
        if (line.checkpoint) notes.push_back(*line.checkpoint);
    });
    bool is_sound = true;
    const auto checkpoints = signed_by(key, notes, is_sound);
    if (checkpoints.empty()) {
        std::cout << "no checkpoint vouches for it\n";
        is_sound = false;
    }
    journal::Verification verification(checkpoints);
    each_line(wish.file, [&](const JournalFileLine& line) {
        if (!line.entry) return;
        auto entry = *line.entry;
        entry.veil = line.leaf.value_or("");
        verification.add(entry, line.payload);
    });
    for (const auto& each : verification.finish()) {
        std::cout << told(each) << "\n";
        is_sound = false;
    }
    std::cout << verification.size() << " entries, " << verification.proved() << " of them proved, "
              << verification.erased() << " payloads erased: " << (is_sound ? "sound" : "NOT SOUND")
              << std::endl;
    return is_sound ? 0 : 1;
}

}  // namespace

int export_journal(const ExportWish& wish) {
    const auto database = store::open_database(database_of(wish.database, wish.folder));
    std::optional<app::KeptCheckpoint> checkpoint;
    database->read([&](app::Store& store) { checkpoint = store.newest_checkpoint(); });
    if (!checkpoint) {
        std::cerr << "fangxing: there is no checkpoint yet" << std::endl;
        return 1;
    }
    JournalFile file(wish.file);
    JournalFileLine first;
    first.key = base::base64(open_key(wish.folder + "/keys")->public_key());
    file.put(first);
    put_entries(*database, checkpoint->size, file);
    JournalFileLine last;
    last.checkpoint = checkpoint->note;
    file.put(last);
    file.close();
    std::cout << "exported " << checkpoint->size << " entries to " << wish.file << std::endl;
    return 0;
}

int verify_journal(const VerifyWish& wish) {
    try {
        return verify(wish);
    } catch (const base::Fault& fault) {
        std::cerr << "fangxing: " << fault.what() << std::endl;
        return 2;
    }
}

}  // namespace fangxing::server
