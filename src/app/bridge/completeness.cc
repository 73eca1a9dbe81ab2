#include "app/bridge/completeness.h"

#include <algorithm>

#include "app/pack/packs.h"

namespace fangxing::app {
namespace {

bool has_cover(const Pack& pack) {
    const auto* control = pack.cover.find("control");
    if (!control) return false;
    const auto is_there = [&](const char* field) {
        const auto* value = control->find(field);
        return value && !(value->string() && value->string()->empty());
    };
    return is_there("organisation") && is_there("number") && is_there("department") &&
           is_there("compiled") && is_there("approver");
}

bool has_revisions(const Pack& pack) {
    const auto* lines = pack.cover.find("revision");
    return lines && lines->array() && !lines->array()->empty();
}

}  // namespace

std::set<improvement::Element> elements_of(const Pack& pack) {
    using improvement::Element;
    std::set<Element> out;
    const auto add = [&](bool is_there, Element element) {
        if (is_there) out.insert(element);
    };
    add(!pack.publish.empty(), Element::approval);
    add(has_cover(pack), Element::cover);
    add(has_revisions(pack), Element::revisions);
    add(!pack.roles.empty(), Element::roles);
    add(!pack.stages.empty(), Element::stages);
    add(!pack.flows.empty(), Element::flow);
    add(std::ranges::any_of(pack.steps, [](const auto& each) { return !each.checks.empty(); }),
        Element::checks);
    add(!pack.records.empty(), Element::records);
    add(!pack.panels.empty(), Element::signatories);
    add(!pack.gates.empty(), Element::gates);
    add(pack.act("rollback") != nullptr, Element::rollback);
    add(!pack.ladders.empty(), Element::ladders);
    add(!pack.notices.empty(), Element::notices);
    add(!pack.calendar.windows.empty(), Element::windows);
    add(!pack.indicators.empty(), Element::indicators);
    add(std::ranges::any_of(pack.files,
                            [](const auto& file) { return file.first.starts_with("tests/"); }),
        Element::tests);
    return out;
}

ElementCounts::ElementCounts(Work& work, const std::string& pack) : work_(work) {
    if (!pack.empty()) {
        versions_[pack] = versions_of(work, pack);
        return;
    }
    const auto loaded = work.system().packs.all();
    for (const auto& each : loaded) {
        if (!versions_.contains(each->id)) versions_[each->id] = versions_of(work, each->id);
    }
}

kpi::Sums ElementCounts::at(base::Instant then) {
    kpi::Sums out;
    const auto at = std::min(then, work_.now());
    for (const auto& [id, versions] : versions_) {
        const auto* version = pack::in_effect(versions, at);
        if (!version) continue;
        out[kpi::Count::elements_required] += std::int64_t{improvement::required_elements};
        const auto present = elements_of(*pack_of(work_, version->digest)).size();
        out[kpi::Count::elements_present] += static_cast<std::int64_t>(present);
    }
    return out;
}

}  // namespace fangxing::app
