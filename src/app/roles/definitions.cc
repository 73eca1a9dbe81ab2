#include "app/roles/definitions.h"

#include <algorithm>

namespace fangxing::app {
namespace {

bool is_held(const std::vector<access::Grant>& held, const access::Grant& like,
             const std::string& role) {
    return std::ranges::any_of(held, [&](const access::Grant& each) {
        return each.role == role && each.place == like.place;
    });
}

}  // namespace

std::vector<access::RoleDefinition> role_definitions(Work& work) {
    return work.all<access::RoleDefinition>();
}

std::optional<access::RoleDefinition> role_definition(Work& work, const std::string& role) {
    auto rows = work.where<access::RoleDefinition>("role", role, 0, 1);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

base::Result<access::RoleDefinition> keep_definition(
    Work& work, std::optional<access::RoleDefinition> before,
    const std::vector<access::RoleDefinition::Event>& events) {
    if (before) {
        TRY(work.save(*before, events));
        return *std::move(before);
    }
    access::RoleDefinition fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    return fresh;
}

base::Result<void> grant_merged(Work& work, const std::string& role) {
    const auto all = access::with_merged(role_definitions(work), role);
    if (all.size() == 1) return {};
    for (const auto& grant : work.where<access::Grant>("role", role, 0, 10'000)) {
        if (!grant.active) continue;
        const auto held = grants_of(work.store(), grant.person);
        for (const auto& each : all) {
            if (is_held(held, grant, each)) continue;
            access::Grant more;
            more.id = {work.fresh_id()};
            TRY(work.add(more, {access::RoleGranted{grant.person, each, grant.place,
                                                    work.actor().id, work.now()}}));
        }
    }
    return {};
}

}  // namespace fangxing::app
