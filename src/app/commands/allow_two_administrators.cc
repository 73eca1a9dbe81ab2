#include "app/commands/allow_two_administrators.h"

#include "app/accounts.h"

namespace fangxing::app {
namespace {

AdministratorsAnswer rule_now(Work& work) {
    AdministratorsAnswer out{two_administrators_allowed(work.store()), {}};
    if (access::authorize(work.actor(), AllowTwoAdministrators::permission)) {
        out.actions.emplace_back(AllowTwoAdministrators::act);
    }
    return out;
}

// What the journal keeps of it.
struct RuleSet {
    bool two_allowed = false;
    static void describe(auto& field, auto& self) { field("two_allowed", self.two_allowed); }
};

}  // namespace

base::Result<base::Json> carry_out(Work& work, const AllowTwoAdministrators& command) {
    work.because(TRY(given_reason(command.reason)));
    if (two_administrators_allowed(work.store()) != command.allowed) {
        work.store().put_setting(two_administrators, command.allowed ? "allowed" : "refused");
        work.note("settings", 0, 0, "setting.two_administrators",
                  base::encode(RuleSet{command.allowed}));
    }
    return base::encode(rule_now(work));
}

base::Result<base::JsonText> look(Work& work, const AdministratorsRule&) {
    return base::written(rule_now(work));
}

}  // namespace fangxing::app
