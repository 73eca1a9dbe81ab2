// What comes back in the improvement of processes when its time has come: a month is over, a task
// is due, a review begins, a summary is delivered. Safe to repeat.
#pragma once

#include <string>

#include "app/bridge/improving.h"

namespace fangxing::app {

struct KeepImproving {
    static constexpr std::string_view act = "keep_improving";
    static constexpr auto permission = access::Permission::deploy;

    Turn turn = Turn::month;
    base::Ref id;      // of the improvement, evaluation, review or summary
    std::string pack;  // of a month or a judgement of fitness
    static void describe(auto& field, auto& self) {
        field("turn", self.turn);
        field("id", self.id);
        field("pack", self.pack);
    }
};
base::Result<base::Json> carry_out(Work& work, const KeepImproving& command);

}  // namespace fangxing::app
