#include <archive.h>
#include <archive_entry.h>

#include <iostream>
#include <map>
#include <memory>
#include <set>

#include "app/views/dossier.h"
#include "base/describe.h"
#include "base/ensure.h"
#include "domain/clearance/clearance.h"
#include "domain/journal/checkpoint.h"
#include "domain/journal/dossier.h"
#include "domain/journal/erasure.h"
#include "executor/deployment/public_key.h"
#include "server/journal_verbs.h"

namespace fangxing::server {
namespace {

constexpr std::size_t most_unpacked = std::size_t{512} << 20;
constexpr std::size_t most_files = 10'000;

using Files = std::map<std::string, std::string>;  // bytes by path

// Throws Fault where it is no ZIP, or one that would unpack without measure.
Files files_in(const std::string& path) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> zip(archive_read_new(),
                                                                     &archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_filename(zip.get(), path.c_str(), 1 << 16) != ARCHIVE_OK) {
        throw base::Fault("cannot read " + path);
    }
    Files out;
    std::size_t unpacked = 0;
    archive_entry* entry = nullptr;
    int state = ARCHIVE_OK;
    // A name that this machine's locale cannot say is only warned of.
    while ((state = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK ||
           state == ARCHIVE_WARN) {
        const char* name = archive_entry_pathname_utf8(entry);
        auto& bytes = out[name != nullptr ? name : ""];
        std::string piece(std::size_t{1} << 16, '\0');
        for (la_ssize_t got = 1; got > 0;) {
            got = archive_read_data(zip.get(), piece.data(), piece.size());
            if (got < 0) throw base::Fault(path + " is damaged");
            bytes.append(piece, 0, static_cast<std::size_t>(got));
            unpacked += static_cast<std::size_t>(got);
            if (unpacked > most_unpacked || out.size() > most_files) {
                throw base::Fault(path + " is larger than a dossier can be");
            }
        }
    }
    if (state != ARCHIVE_EOF) throw base::Fault(path + " is no dossier");
    return out;
}

// What came from outside is read with care; nothing where it is not of that type.
template <class T>
std::optional<T> read_foreign(std::string_view text) {
    const auto json = base::parse_json(text, {.bytes = most_unpacked});
    auto out = json ? base::decode<T>(*json) : base::Result<T>(std::unexpected(json.error()));
    if (!out) return std::nullopt;
    return *std::move(out);
}

class DossierCheck {
  public:
    DossierCheck(Files files, const executor::PublicKey& key)
        : files_(std::move(files)), key_(key) {}

    int run() {
        const auto list = signed_list();
        if (!list) return 1;
        check_files(*list);
        check_envelopes();
        const auto entries = check_journal();
        std::cout << list->release << " " << list->title << ": " << list->files.size() << " files, "
                  << signatures_ << " signatures, " << entries
                  << " entries of the journal: " << (is_sound_ ? "sound" : "NOT SOUND")
                  << std::endl;
        return is_sound_ ? 0 : 1;
    }

  private:
    void object(const std::string& words) {
        std::cout << words << "\n";
        is_sound_ = false;
    }

    std::optional<journal::DossierList> signed_list() {
        const auto at = files_.find(std::string(journal::dossier_envelope));
        const auto payload =
            executor::verified_payload(at == files_.end() ? std::string_view() : at->second,
                                       journal::dossier_type, key_, "dossier");
        if (!payload) {
            std::cout << "its list is not signed with this key (" << payload.error().code << ")"
                      << std::endl;
            return std::nullopt;
        }
        auto list = read_foreign<journal::DossierList>(*payload);
        if (!list) {
            std::cout << "its list is none" << std::endl;
            return std::nullopt;
        }
        return *std::move(list);
    }

    void check_files(const journal::DossierList& list) {
        std::set<std::string> listed{std::string(journal::dossier_envelope)};
        for (const auto& each : list.files) {
            listed.insert(each.path);
            if (each.is_left_out) continue;
            const auto at = files_.find(each.path);
            if (at == files_.end()) {
                object(each.path + " is missing");
            } else if (base::digest_of(at->second) != each.digest) {
                object(each.path + " was changed");
            }
        }
        for (const auto& [path, bytes] : files_) {
            if (!listed.contains(path)) object(path + " is not in the list");
        }
    }

    void check_envelopes() {
        for (const auto& [path, bytes] : files_) {
            const bool is_one = path.starts_with("approvals/") || path.starts_with("clearances/");
            if (!is_one) continue;
            ++signatures_;
            const auto payload =
                executor::verified_payload(bytes, clearance::statement_type, key_, "envelope");
            if (!payload) object(path + ": " + payload.error().code);
        }
    }

    std::size_t check_journal() {
        const auto at = files_.find("journal.json");
        const auto part =
            at == files_.end() ? std::nullopt : read_foreign<app::ProvedEntries>(at->second);
        if (!part || part->entries.empty()) {
            object("there is no part of the journal in it");
            return 0;
        }
        const auto note = journal::read_note(part->note, key_.bytes());
        if (!note || !key_.verifies(note->text, note->signature)) {
            object("the journal's checkpoint is not signed with this key");
            return 0;
        }
        for (const auto& each : part->entries) {
            const auto protocol = journal::protocol_in(each.entry, each.payload);
            if (protocol) erasures_.add(*protocol);
        }
        for (const auto& each : part->entries) check_entry(each, note->checkpoint);
        return part->entries.size();
    }

    void check_entry(const app::ProvedEntry& proved, const journal::Checkpoint& checkpoint) {
        std::vector<journal::Hash> path;
        for (const auto& each : proved.path) {
            path.push_back(base::from_base64(each).value_or(std::string()));
        }
        auto entry = proved.entry;
        entry.veil = proved.leaf;
        entry.has_payload = !proved.payload.empty();
        const auto leaf = journal::leaf_of(entry);
        const auto number = std::to_string(proved.entry.seq);
        if (!journal::is_included(leaf, proved.entry.seq - 1, checkpoint.size, path,
                                  checkpoint.root)) {
            object("entry " + number + " of the journal is not the one that was signed");
        }
        if (!proved.payload.empty() &&
            base::digest_of(proved.payload) != proved.entry.payload_digest) {
            object("entry " + number + " of the journal: its payload was changed");
        }
        if (!erasures_.names(entry)) {
            object("entry " + number + " of the journal lacks something that no protocol names");
        }
    }

    Files files_;
    const executor::PublicKey& key_;
    journal::Erasures erasures_;
    std::size_t signatures_ = 0;
    bool is_sound_ = true;
};

}  // namespace

int verify_dossier(const VerifyWish& wish) {
    try {
        const auto key = executor::PublicKey::from_file(wish.key);
        return DossierCheck(files_in(wish.file), key).run();
    } catch (const base::Fault& fault) {
        std::cerr << "fangxing: " << fault.what() << std::endl;
        return 2;
    }
}

}  // namespace fangxing::server
