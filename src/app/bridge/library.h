// What goes with an act on the definitive library: its movement, and the configuration database in
// the same commit.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/cmdb/software.h"
#include "domain/library/movement.h"
#include "domain/library/use.h"

namespace fangxing::app {

struct Going {
    library::MovementKind kind = library::MovementKind::taken_in;
    std::string place = {};
    std::string reason = {};
    base::Ref release = {};
};
base::Result<void> note_movement(Work& work, const library::Entry& entry, Going going);

// The record of the entry, made where there is none yet.
base::Result<void> enter_in_cmdb(Work& work, const library::Entry& entry);
// Its state and place as the entry and its uses are now.
base::Result<void> follow_in_cmdb(Work& work, const library::Entry& entry);
// The record of the entry that is not removed.
std::optional<cmdb::Software> record_of(Work& work, library::EntryId entry);

// How long after it was handed over a version may be entered (a setting).
inline constexpr const char* entry_limit_setting = "library_limit_hours";
base::Duration entry_limit(Store& store);

// Does this person hold the entry on a use application?
bool holds_entry(Work& work, library::EntryId entry, access::PersonId person);

// Every row of a noun, by id.
template <class T>
std::vector<T> every(Work& work) {
    constexpr int page = 1000;
    std::vector<T> out;
    for (bool more = true; more;) {
        auto rows = work.all<T>(out.empty() ? 0 : out.back().id.value, page);
        more = rows.size() == std::size_t{page};
        for (auto& row : rows) out.push_back(std::move(row));
    }
    return out;
}

}  // namespace fangxing::app
