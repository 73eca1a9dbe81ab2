// Plans of releases, each kept as it was once read: a month of the calendar asks for hundreds of
// them, and few change between two looks.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "app/ports/store.h"
#include "domain/release/release.h"

namespace fangxing::app {

// A release as `release::keep_only_plan` leaves it.
using Plan = std::shared_ptr<const release::Release>;

// The database tells the versions, so that what another server wrote is seen. A plan is kept for a
// minute at most: a database that takes over for another may lack the last versions of that one
// and give their numbers again. Safe from any thread.
class Plans {
  public:
    static constexpr std::size_t most_kept = 2000;

    // What the query finds, in its order. For views: what a command wrote may be taken back.
    std::vector<Plan> find(Store& store, ReleaseQuery query, base::Instant now);

  private:
    struct Shelf {
        base::Instant since;
        std::unordered_map<std::int64_t, Plan> plans;  // by the release's id
    };
    std::shared_ptr<const Shelf> shelf_at(base::Instant now) const;
    // Besides what is kept, or instead of it where it would be too much.
    void keep(const Shelf& before, const std::vector<Plan>& found);

    // Never changed, only replaced whole: of two who do so at once one does it again another time.
    std::atomic<std::shared_ptr<const Shelf>> shelf_{std::make_shared<const Shelf>()};
};

}  // namespace fangxing::app
