#include "domain/record/copy.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fangxing::record {
namespace {

constexpr std::array<std::string_view, 12> of_one_release{
    "release.start",   "release.end",           "release.window",       "release.artifacts",
    "release.changes", "release.version_class", "release.base_version", "release.target_version",
    "tests.verdict",   "tests.missing",         "rollback.test",        "effort.actual",
};

}  // namespace

std::vector<std::string> not_copied(const Schema& schema) {
    std::vector<std::string> out;
    for (const auto& fact : schema.facts()) {
        if (std::ranges::find(of_one_release, fact.name) != of_one_release.end()) {
            out.push_back(fact.property);
        }
    }
    return out;
}

base::Json copied(const Schema& schema, base::Json first, const base::Json& earlier) {
    const auto left = not_copied(schema);
    if (!earlier.object()) return first;
    for (const auto& [name, value] : *earlier.object()) {
        const bool is_left = std::ranges::find(left, name) != left.end();
        if (!is_left && !first.find(name)) first.put(name, value);
    }
    return first;
}

}  // namespace fangxing::record
