// The closed lists behind the words of our own: what x-is may bind and x-ref may name.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace fangxing::record {

inline constexpr std::array<std::string_view, 50> bindable_facts{
    "plan.steps",
    "rollback.steps",
    "rollback.test",
    "rollback.triggers",
    "tests.verdict",
    "tests.missing",
    "tests.scheme",
    "risks",
    "release.system",
    "release.type",
    "release.mode",
    "release.class",
    "release.version_class",
    "release.go_live_mode",
    "release.project",
    "release.department",
    "release.departments",
    "release.requirement_department",
    "release.base_version",
    "release.target_version",
    "release.start",
    "release.end",
    "release.postponed_to",
    "release.window",
    "release.artifacts",
    "release.targets",
    "release.changes",
    "release.sites",
    "release.phases",
    "verification.items",
    "verification.function",
    "verification.performance",
    "verification.business",
    "watch.length",
    "followup.items",
    "effort.planned",
    "effort.actual",
    "monitoring.triggers",
    "monitoring.deciders",
    "monitoring.log_patterns",
    "configuration.baseline",
    "release.items",
    "restored.versions",
    "rollback.cause",
    "rollback.course",
    "knowledge.title",
    "knowledge.text",
    "knowledge.none_because",
    "sla.at_risk",
    "sla.broken_at",
};

inline constexpr std::array<std::string_view, 13> reference_kinds{
    "person",  "role",    "unit",     "system", "site", "ci",     "change",
    "release", "project", "artifact", "record", "blob", "target",
};

template <class List>
constexpr bool is_listed(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != std::ranges::end(list);
}

}  // namespace fangxing::record
