#include "store/postgres/snapshot.h"

#include <algorithm>
#include <iterator>

#include "store/known/questions.h"

namespace fangxing::store {
namespace {

std::optional<Touched::Batch> newest_batch(const PgMemory& memory) {
    const auto newest = memory.newest();
    return newest ? std::optional(newest->batch) : std::nullopt;
}

}  // namespace

PgSnapshot::PgSnapshot(PgLease& lease, PgMemory& memory, PgLooks& looks, std::uint64_t moment)
    : KnowingStore(memory.known(), memory.touched(), std::nullopt, lease, nullptr),
      lease_(lease),
      memory_(memory),
      looks_(looks),
      moment_(moment),
      is_settled_(looks.is_done_behind(moment)) {
    be_of(newest_batch(memory));  // which is that look's, or a later one
}

void PgSnapshot::open() {
    lease_.open();
    asked();
}

// A snapshot older than the newest shows all that its own beginning trusted in, and what was left
// since is marked: it stays of that batch.
void PgSnapshot::asked() {
    if (is_exact_) return;
    if (auto behind = lease_.take_behind()) take_behind(*std::move(behind));
    auto opening = lease_.take_opening();
    if (!opening) return;
    is_exact_ = true;
    const auto own = memory_.take(read_marks(*std::move(opening)));
    check_trusted();
    if (own) be_of(own);
}

// Only searches for releases are asked so.
void PgSnapshot::take_behind(Rows&& marks) {
    trusted_.emplace_back().add_table("releases");
    const auto newest = memory_.take(read_marks(std::move(marks)));
    if (!batch()) throw Stale();
    check_trusted();
    if (newest) be_of(newest);
    is_settled_ = true;
}

void PgSnapshot::check_trusted() const {
    if (trusted_.empty() || touched().is_nothing_since(*batch())) return;
    const auto is_old = [&](const Grounds& each) { return touched().is_since(*batch(), each); };
    if (std::ranges::any_of(trusted_, is_old)) throw Stale();
}

void PgSnapshot::gave(const Grounds& grounds) {
    if (is_exact_) return;
    trusted_.push_back(grounds);
    asked();
}

void PgSnapshot::settle() {
    asked();
    if (is_exact_ || is_settled_ || trusted_.empty()) return;
    looks_.look_behind(moment_);
    check_trusted();
}

void PgSnapshot::read_ahead(const std::vector<app::Question>& questions) {
    std::vector<app::Question> unknown;
    std::ranges::copy_if(questions, std::back_inserter(unknown),
                         [&](const app::Question& each) { return !is_known(each); });
    if (unknown.empty()) return;
    PostgresStore::read_ahead(unknown);
    asked();
    // So they are kept, even those that are never asked after all.
    for (const auto& each : unknown) {
        if (const auto id = id_in(each)) {
            find(each.table, *id);
        } else {
            where_all(each.table, each.columns, 0, each.limit);
        }
    }
}

}  // namespace fangxing::store
