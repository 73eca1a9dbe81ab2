// A member of the change management board says what he thinks of a change in review.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/change/change.h"

namespace fangxing::app {

struct GiveOpinion {
    static constexpr std::string_view act = "give_opinion";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    change::ChangeId change;
    std::string opinion;  // "for", "against" or "abstain"
    std::optional<std::string> text;
    static void describe(auto& field, auto& self) {
        field("change", self.change);
        field("opinion", self.opinion);
        field("text", self.text);
    }
};
// Refuses 403 `change.not_on_board`, 409 `change.already_decided`, 422 `change.unknown_opinion`.
base::Result<base::Json> carry_out(Work& work, const GiveOpinion& command);

}  // namespace fangxing::app
