#include "domain/release/watch.h"

namespace fangxing::release {

void apply(Watch& watch, const Watch::Event& event) {
    const auto* begun = std::get_if<WatchBegun>(&event);
    watch.active = begun != nullptr;
    if (!begun) return;
    watch.release = begun->release;
    watch.person = begun->by;
    watch.since = begun->at;
}

base::Result<std::vector<Watch::Event>> begin_watch(const std::optional<Watch>& watch,
                                                    const WatchBegun& wish, std::size_t watched) {
    if (watch && watch->active) return std::vector<Watch::Event>{};
    if (watched >= most_watched) {
        return base::refuse(base::Kind::conflict, "watch.too_many",
                            {{"most", std::to_string(most_watched)}});
    }
    return std::vector<Watch::Event>{wish};
}

std::vector<Watch::Event> end_watch(const std::optional<Watch>& watch) {
    if (!watch || !watch->active) return {};
    return {WatchEnded{}};
}

}  // namespace fangxing::release
