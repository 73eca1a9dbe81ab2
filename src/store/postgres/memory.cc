#include "store/postgres/memory.h"

namespace fangxing::store {

std::shared_ptr<const PgMemory::Moment> PgMemory::newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

bool PgMemory::must_forget(const Marks& marks) const {
    return !newest_ || marks.world != newest_->world || marks.floor > newest_->oldest ||
           marks.everything;
}

std::optional<Touched::Batch> PgMemory::take(const Marks& marks) {
    const std::lock_guard lock(mutex_);
    is_quiet_ = marks.places.empty() && !marks.everything;
    if (newest_ && marks.world == newest_->world && marks.ended <= newest_->ended) {
        if (marks.ended < newest_->ended) return std::nullopt;
        return newest_->batch;
    }
    if (must_forget(marks)) {
        touched_.begin();
        touched_.by_others();
        touched_.commit();
    } else if (!marks.places.empty()) {
        touched_.begin();
        for (const auto place : marks.places) touched_.mark(place);
        touched_.commit();
    }
    newest_ = std::make_shared<const Moment>(touched_.committed(), marks.snapshot, marks.ended,
                                             marks.oldest, marks.world);
    return newest_->batch;
}

}  // namespace fangxing::store
