#include "app/views/journal_proof.h"

#include <map>
#include <memory>

#include "base/digest.h"

namespace fangxing::app {
namespace {

// What `base::hex` wrote.
journal::Hash bytes_of(const std::string& hex) {
    const auto digit = [](char c) {
        return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
    };
    journal::Hash out;
    for (std::size_t n = 0; n + 1 < hex.size(); n += 2) {
        out += static_cast<char>(digit(hex[n]) << 4U | digit(hex[n + 1]));
    }
    return out;
}

}  // namespace

Prover::Prover(Store& store) {
    for (const auto& root : store.tile_roots()) tiles_.roots.push_back(bytes_of(root));
    auto read = std::make_shared<std::map<std::int64_t, std::vector<journal::Hash>>>();
    tiles_.leaves = [&store, read](std::int64_t tile) {
        auto& out = (*read)[tile];
        if (!out.empty()) return out;
        for (const auto& each : store.sealed(tile * journal::tile_size, journal::tile_size)) {
            out.push_back(journal::leaf_hash(journal::leaf_text(each)));
        }
        return out;
    };
}

std::vector<std::string> Prover::path(std::int64_t seq, std::int64_t size) const {
    std::vector<std::string> out;
    for (const auto& hash : journal::inclusion_path(tiles_, seq - 1, size)) {
        out.push_back(base::base64(hash));
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const JournalStatus&) {
    JournalStateView out;
    out.size = work.store().last_seq();
    if (auto newest = work.store().newest_checkpoint()) {
        out.proved = newest->size;
        out.at = newest->at;
        out.note = std::move(newest->note);
    }
    out.public_key = base::base64(work.system().signer.public_key());
    out.doubted_because = work.system().journal->doubted_because();
    return base::written(out);
}

base::Result<KeptCheckpoint> proving(Store& store, std::int64_t seq) {
    auto out = seq == 0 ? std::nullopt : store.checkpoint_over(seq);
    if (out) return *std::move(out);
    return base::refuse(base::Kind::conflict, "journal.not_proved_yet",
                        {{"seq", std::to_string(seq)}});
}

base::Result<base::JsonText> look(Work& work, const ProofOfEntry& view) {
    auto& store = work.store();
    if (view.seq < 1 || view.seq > store.last_seq()) {
        return base::refuse(base::Kind::not_found, "journal.no_such_entry",
                            {{"seq", std::to_string(view.seq)}});
    }
    const auto checkpoint = TRY(proving(store, view.seq));
    EntryProof out;
    out.entry = store.sealed(view.seq - 1, 1).at(0);
    out.leaf = journal::leaf_text(out.entry);
    out.index = view.seq - 1;
    out.path = Prover(store).path(view.seq, checkpoint.size);
    out.note = checkpoint.note;
    return base::written(out);
}

}  // namespace fangxing::app
