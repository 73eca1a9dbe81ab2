#include "app/commands/set_library_limit.h"

#include "app/accounts.h"
#include "app/bridge/library.h"

namespace fangxing::app {
namespace {

constexpr int longest_limit_hours = 10'000;

LibrarySettingsAnswer limits_now(Work& work, base::Ref system) {
    LibrarySettingsAnswer out;
    out.limit_hours =
        std::chrono::duration_cast<std::chrono::hours>(entry_limit(work.store())).count();
    const access::Place place{.unit = {}, .system = system, .site = {}, .release = {}};
    out.keepers = holders_of(work, {std::string(library::keeper_role)}, place);
    const bool may = access::authorize(work.actor(), SetLibraryLimit::permission) &&
                     library::must_keep(work.actor(), {});
    if (may) out.actions.emplace_back(SetLibraryLimit::act);
    return out;
}

struct LimitSet {
    std::int64_t limit_hours = 0;
    static void describe(auto& field, auto& self) { field("limit_hours", self.limit_hours); }
};

}  // namespace

base::Result<base::Json> carry_out(Work& work, const SetLibraryLimit& command) {
    TRY(library::must_keep(work.actor(), {}));
    work.because(TRY(given_reason(command.reason)));
    if (command.limit_hours < 1 || command.limit_hours > longest_limit_hours) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"library.bad_limit", "/limit_hours", {}}});
    }
    work.store().put_setting(entry_limit_setting, std::to_string(command.limit_hours));
    work.note("settings", 0, 0, "setting.library_limit",
              base::encode(LimitSet{command.limit_hours}));
    return base::encode(limits_now(work, {}));
}

base::Result<base::JsonText> look(Work& work, const LibrarySettings& view) {
    return base::written(limits_now(work, view.system.value_or(base::Ref{})));
}

}  // namespace fangxing::app
