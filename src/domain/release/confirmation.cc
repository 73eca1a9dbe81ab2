#include "domain/release/confirmation.h"

#include <algorithm>
#include <map>

namespace fangxing::release {

bool is_last_confirmation(const Release& release, const std::vector<Task>& others) {
    std::map<std::string, bool> agreed;  // by step; a later answer counts before an earlier one
    for (const auto& each : others) {
        if (each.state == TaskState::open) return false;
        const bool since = release.deployed_at && each.opened.at >= *release.deployed_at;
        if (!since || each.state != TaskState::done) continue;
        const auto& verdicts = each.opened.verdicts;
        agreed[each.opened.step] = verdicts.empty() || each.done.verdict == verdicts.front();
    }
    return std::ranges::all_of(agreed, [](const auto& each) { return each.second; });
}

}  // namespace fangxing::release
