// Which releases somebody may read: those at whose place he holds a role, and those that have a
// site at a unit of his once the site was told.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "app/ports/store.h"
#include "domain/access/readable.h"

namespace fangxing::app {

class ReleaseReader {
  public:
    ReleaseReader(Store& store, const access::Actor& actor)
        : store_(store), actor_(actor), readable_(access::readable(actor)) {}

    // The place names the release. Machines read what they are given to carry out.
    bool may_read(const access::Place& place);

  private:
    const std::set<std::int64_t>& told_at_sites();

    Store& store_;
    const access::Actor& actor_;
    std::vector<access::Place> readable_;
    std::optional<std::set<std::int64_t>> told_;  // releases, once they were asked for
};

}  // namespace fangxing::app
