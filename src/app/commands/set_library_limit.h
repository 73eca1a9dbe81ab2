// How long after its hand-over a version may be entered without being late.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pipeline.h"
#include "app/views/holders.h"

namespace fangxing::app {

struct LibrarySettingsAnswer {
    std::int64_t limit_hours = 0;
    std::vector<HolderLine> keepers;   // who may be named as approver
    std::vector<std::string> actions;  // "set_library_limit" for who may
    static void describe(auto& field, auto& self) {
        field("limit_hours", self.limit_hours);
        field("keepers", self.keepers);
        field("actions", self.actions);
    }
};
struct SetLibraryLimit {
    static constexpr std::string_view act = "set_library_limit";
    static constexpr auto permission = access::Permission::manage_library;
    using Answer = LibrarySettingsAnswer;

    int limit_hours = 0;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("limit_hours", self.limit_hours);
        field("reason", self.reason);
    }
};
// Entries that were made keep what was said of them. Refuses 403 `library.role`, 422
// `reason.missing`, 422 `input.invalid` (`library.bad_limit`: 1 hour to 10,000).
base::Result<base::Json> carry_out(Work& work, const SetLibraryLimit& command);

struct LibrarySettings {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = LibrarySettingsAnswer;
    std::optional<base::Ref> system;  // whose keepers
    static void describe(auto& field, auto& self) { field("system", self.system); }
};
base::Result<base::JsonText> look(Work& work, const LibrarySettings& view);

}  // namespace fangxing::app
