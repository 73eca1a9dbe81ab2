#include "domain/cmdb/reconciliation.h"

#include <map>

namespace fangxing::cmdb {

Compared compare(const std::vector<library::Entry>& entries, const std::vector<Software>& records) {
    Compared out;
    std::map<library::EntryId, const Software*> of_entry;
    std::map<library::EntryId, const library::Entry*> held;
    for (const auto& each : entries) {
        if (each.state != library::State::retired) held[each.id] = &each;
    }
    for (const auto& each : records) {
        if (each.removed || each.state == SoftwareState::withdrawn) continue;
        if (held.contains(each.entry)) {
            of_entry[each.entry] = &each;
            continue;
        }
        ++out.compared;
        out.differences.push_back({Disagreement::only_in_cmdb,
                                   each.system,
                                   each.name,
                                   "",
                                   each.package_version,
                                   {},
                                   each.id});
    }
    for (const auto& [id, entry] : held) {
        ++out.compared;
        const auto record = of_entry.find(id);
        if (record == of_entry.end()) {
            out.differences.push_back({Disagreement::only_in_library,
                                       entry->system,
                                       entry->name,
                                       entry->package_version,
                                       "",
                                       id,
                                       {}});
        } else if (record->second->package_version != entry->package_version ||
                   record->second->digest != entry->digest) {
            out.differences.push_back({Disagreement::other_version, entry->system, entry->name,
                                       entry->package_version, record->second->package_version, id,
                                       record->second->id});
        }
    }
    return out;
}

void apply(Reconciliation& reconciliation, const Reconciliation::Event& event) {
    reconciliation.made = std::get<Reconciled>(event);
}

}  // namespace fangxing::cmdb
