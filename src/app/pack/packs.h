// The packs that this node has loaded, by digest; reads are safe from any thread.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/pack/pack.h"

namespace fangxing::app {

// The process that a release follows where none is named; there from the first start.
inline constexpr const char* recommended_pack = "standard";

class Packs {
  public:
    // Reads every folder below `directory` as a pack: what is delivered. At the start, before other
    // threads look. Throws Fault when a file cannot be read; refuses as `read_pack`.
    base::Result<void> load_folder(const std::string& directory);
    // In the order of their folders.
    const std::vector<std::shared_ptr<const Pack>>& delivered() const { return delivered_; }
    void add(std::shared_ptr<const Pack> pack);

    // The version of that digest, or null where this node has not loaded it.
    std::shared_ptr<const Pack> by_digest(const base::Digest& digest) const;
    std::vector<std::shared_ptr<const Pack>> all() const;

  private:
    using Shelf = std::map<std::string, std::shared_ptr<const Pack>>;  // by digest
    std::vector<std::shared_ptr<const Pack>> delivered_;
    // Never changed, only replaced whole: readers keep the one that they found.
    std::atomic<std::shared_ptr<const Shelf>> shelf_{std::make_shared<const Shelf>()};
};

}  // namespace fangxing::app
