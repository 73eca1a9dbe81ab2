#include "server/erasure_check.h"

#include <utility>

namespace fangxing::server {
namespace {

constexpr int entries_at_once = 1000;
constexpr base::Duration moments = std::chrono::seconds(1);

}  // namespace

// All in one snapshot, since a run may be carried out meanwhile.
journal::Erasures ErasureCheck::read() const {
    journal::Erasures out;
    system_.database.read([&](app::Store& store) {
        for (std::int64_t done = 0;;) {
            const auto entries = store.sealed(done, entries_at_once);
            for (const auto& entry : entries) {
                if (journal::is_changed(entry)) out.add(entry);
                if (entry.type != journal::protocol_type) continue;
                const auto told = store.feed(entry.seq - 1, 1);
                const auto protocol = journal::protocol_in(entry, told.at(0).payload);
                if (protocol) out.add(*protocol);
            }
            if (std::cmp_less(entries.size(), entries_at_once)) return;
            done = entries.back().seq;
        }
    });
    return out;
}

void ErasureCheck::look() {
    if (is_done_) return;
    const auto now = system_.clock.real_now();
    if (again_at_ && now < *again_at_) return;
    const bool is_accounted = read().unaccounted().empty();
    // A protocol may be sealed some moments after what it erased is gone: then it is asked again.
    if (!is_accounted && !again_at_) {
        again_at_ = now + moments;
        return;
    }
    is_done_ = true;
    if (!is_accounted) system_.journal->doubt("erased");
}

}  // namespace fangxing::server
