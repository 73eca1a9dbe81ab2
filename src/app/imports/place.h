// What a row of each kind comes to: the single commands are carried out, each in its own name, so
// that rules, rights and journal are theirs.
#pragma once

#include <optional>

#include "app/imports/row.h"
#include "app/pipeline.h"

namespace fangxing::app {

// A one-time link by which a new account chooses its password.
struct ImportLink {
    std::string login;
    std::string link;
    base::Instant link_expires_at;
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("link", self.link);
        field("link_expires_at", self.link_expires_at);
    }
};

struct Placed {
    ImportVerdict verdict = ImportVerdict::same;
    std::optional<ImportLink> link = {};
};

// In the row is written what is wrong in its cells; a refusal is about the row as a whole.
base::Result<Placed> place_unit(Work& work, ImportRow& row);
base::Result<Placed> place_person(Work& work, ImportRow& row);
base::Result<Placed> place_role(Work& work, ImportRow& row);
base::Result<Placed> place_system(Work& work, ImportRow& row);
base::Result<Placed> place_item(Work& work, ImportRow& row);
base::Result<Placed> place_window(Work& work, ImportRow& row);

// In the transaction of `work`, under the command's own name and permission.
template <class Command>
base::Result<base::Json> as_command(Work& work, const Command& command,
                                    std::optional<std::int64_t> if_match = {}) {
    TRY(access::authorize(work.actor(), Command::permission));
    Request request = work.request();
    request.if_match = if_match;
    Work one(work.store(), work.system(), request, work.actor(), std::string(Command::act));
    one.because(work.reason());
    return carry_out(one, command);
}

}  // namespace fangxing::app
