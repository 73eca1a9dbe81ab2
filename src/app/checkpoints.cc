#include "app/checkpoints.h"

#include "app/system.h"
#include "base/digest.h"
#include "domain/journal/checkpoint.h"

namespace fangxing::app {
namespace {

constexpr int read_at_once = 1000;

std::optional<journal::Checkpoint> checkpoint_in(Signer& signer, const std::string& note) {
    const auto read = journal::read_note(note, signer.public_key());
    // Ed25519 signs the same in the same way (RFC 8032), and it is this server's own key.
    if (!read || signer.sign(read->text) != read->signature) return std::nullopt;
    return read->checkpoint;
}

}  // namespace

std::string JournalState::doubted_because() const {
    const auto because = because_.load();
    return because ? *because : std::string();
}

void JournalState::doubt(const std::string& because) {
    std::shared_ptr<const std::string> none;
    because_.compare_exchange_strong(none, std::make_shared<const std::string>(because));
}

Checkpoints::Checkpoints(const System& system, std::string kept)
    : system_(system), kept_(std::move(kept)) {}

void Checkpoints::compare_kept() {
    if (kept_.empty()) return;
    const auto checkpoint = checkpoint_in(system_.signer, kept_);
    if (!checkpoint) return system_.journal->doubt("foreign_checkpoint");
    kept_size_ = checkpoint->size;
    kept_root_ = checkpoint->root;
}

void Checkpoints::compare_stored() {
    system_.database.read([&](Store& store) {
        stored_tiles_ = store.tile_roots();
        stored_ = store.newest_checkpoint();
    });
    if (stored_) made_ = stored_->size;
}

void Checkpoints::compare_checkpoint(const KeptCheckpoint& stored) {
    const auto checkpoint = checkpoint_in(system_.signer, stored.note);
    if (!checkpoint || checkpoint->size != stored.size) {
        return system_.journal->doubt("foreign_checkpoint");
    }
    if (checkpoint->root != tree_.root()) system_.journal->doubt("altered");
}

void Checkpoints::take(const journal::Hash& leaf) {
    tree_.push(leaf);
    tile_.push(leaf);
    if (tile_.size() == journal::tile_size) {
        const auto root = base::hex(tile_.root());
        const auto at = static_cast<std::size_t>(tiles_);
        if (at >= stored_tiles_.size()) {
            fresh_tiles_.push_back(root);
        } else if (stored_tiles_[at] != root) {
            system_.journal->doubt("altered");
        }
        ++tiles_;
        tile_ = {};
    }
    if (tree_.size() == kept_size_ && tree_.root() != kept_root_) {
        system_.journal->doubt("altered");
    }
    if (stored_ && tree_.size() == stored_->size) compare_checkpoint(*stored_);
}

void Checkpoints::look() {
    const bool is_first = !has_begun_;
    if (is_first) {
        compare_kept();
        compare_stored();
        has_begun_ = true;
    }
    for (bool more = true; more;) {
        std::vector<journal::Sealed> entries;
        system_.database.read(
            [&](Store& store) { entries = store.sealed(tree_.size(), read_at_once); });
        for (const auto& entry : entries) {
            // Numbers go up by one; whoever took an entry out left a gap.
            if (entry.seq != tree_.size() + 1) return system_.journal->doubt("shortened");
            take(journal::leaf_of(entry));
        }
        more = entries.size() == static_cast<std::size_t>(read_at_once);
    }
    const auto known = std::max(kept_size_, stored_ ? stored_->size : 0);
    if (is_first && tree_.size() < known) system_.journal->doubt("shortened");
}

std::optional<KeptCheckpoint> Checkpoints::make() {
    look();
    if (!system_.journal->doubted_because().empty() || tree_.size() <= made_) return std::nullopt;
    auto& signer = system_.signer;
    const journal::Checkpoint checkpoint{journal::origin_of(signer.key_id()), tree_.size(),
                                         tree_.root(), system_.clock.now()};
    KeptCheckpoint out{checkpoint.size, checkpoint.at,
                       journal::note_of(checkpoint, signer.public_key(),
                                        signer.sign(journal::signed_text(checkpoint)))};
    const auto first = tiles_ - static_cast<std::int64_t>(fresh_tiles_.size());
    const auto written = system_.database.write([&](Store& store) -> base::Result<void> {
        auto tile = first;
        for (const auto& root : fresh_tiles_) store.add_tile(tile++, root);
        store.add_checkpoint(out);
        return {};
    });
    if (!written) return std::nullopt;
    fresh_tiles_.clear();
    made_ = checkpoint.size;
    return out;
}

}  // namespace fangxing::app
