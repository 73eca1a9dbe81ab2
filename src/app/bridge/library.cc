#include "app/bridge/library.h"

#include <algorithm>
#include <charconv>

namespace fangxing::app {
namespace {

struct Standing {
    cmdb::SoftwareState state = cmdb::SoftwareState::in_library;
    std::string place;
};

Standing standing_of(Work& work, const library::Entry& entry) {
    if (entry.state == library::State::retired) return {cmdb::SoftwareState::withdrawn, ""};
    if (entry.state == library::State::quarantined) return {cmdb::SoftwareState::quarantined, ""};
    const auto uses = work.where<library::Use>("entry", entry.id.value);
    for (const auto& use : uses) {
        if (use.state != library::UseState::checked_out) continue;
        return {cmdb::SoftwareState::checked_out, use.applied.place};
    }
    return {};
}

}  // namespace

base::Result<void> note_movement(Work& work, const library::Entry& entry, Going going) {
    library::Movement movement;
    movement.id = {work.fresh_id()};
    return work.add(movement, {library::Moved{.entry = entry.id,
                                              .system = entry.system,
                                              .name = entry.name,
                                              .package_version = entry.package_version,
                                              .kind = going.kind,
                                              .place = std::move(going.place),
                                              .reason = std::move(going.reason),
                                              .release = going.release,
                                              .by = work.actor().id,
                                              .at = work.now()}});
}

std::optional<cmdb::Software> record_of(Work& work, library::EntryId entry) {
    auto all = work.where<cmdb::Software>("entry", entry.value);
    const auto standing = std::ranges::find(all, false, &cmdb::Software::removed);
    if (standing == all.end()) return std::nullopt;
    return std::move(*standing);
}

base::Result<void> enter_in_cmdb(Work& work, const library::Entry& entry) {
    if (record_of(work, entry.id)) return {};
    cmdb::Software software;
    software.id = {work.fresh_id()};
    return work.add(software, cmdb::follow(entry, work.actor().id, work.now()));
}

base::Result<void> follow_in_cmdb(Work& work, const library::Entry& entry) {
    auto software = record_of(work, entry.id);
    if (!software) return {};
    const auto to = standing_of(work, entry);
    return work.save(*software,
                     cmdb::move(*software, to.state, to.place, work.actor().id, work.now()));
}

base::Duration entry_limit(Store& store) {
    const auto text = store.setting(entry_limit_setting).value_or("");
    int hours = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hours);
    return error == std::errc() ? std::chrono::hours(hours) : library::usual_limit;
}

bool holds_entry(Work& work, library::EntryId entry, access::PersonId person) {
    const auto uses = work.where_all<library::Use>(
        {{"entry", entry.value},
         {"person", person.value},
         {"state", std::string(base::to_text(library::UseState::checked_out))}});
    return !uses.empty();
}

}  // namespace fangxing::app
