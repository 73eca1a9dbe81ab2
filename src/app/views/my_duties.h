// What waits for me in the improvement of processes, beside the tasks of releases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"

namespace fangxing::app {

enum class DutyKind {
    evaluation,  // to finish
    fitness,     // to judge
    confirm,     // an improvement that lacks my word
    assign,      // one that nobody carries out yet
    carry_out,   // one that is mine
    minutes,     // of a review that I led
    endorse,     // a summary
    year_plan,   // the windows of a year, to draw up
};
constexpr auto names(DutyKind) {
    return base::named<DutyKind>({{DutyKind::evaluation, "evaluation"},
                                  {DutyKind::fitness, "fitness"},
                                  {DutyKind::confirm, "confirm"},
                                  {DutyKind::assign, "assign"},
                                  {DutyKind::carry_out, "carry_out"},
                                  {DutyKind::minutes, "minutes"},
                                  {DutyKind::endorse, "endorse"},
                                  {DutyKind::year_plan, "year_plan"}});
}
struct DutyLine {
    DutyKind kind = DutyKind::evaluation;
    base::Ref id;  // of the evaluation, improvement, review or summary
    std::string pack;
    base::Words pack_name;
    std::string title;  // number and title, the period, the year; empty of a judgement
    base::Instant since;
    std::optional<base::Instant> due;
    bool overdue = false;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("id", self.id);
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("title", self.title);
        field("since", self.since);
        field("due", self.due);
        field("overdue", self.overdue);
    }
};
struct DutyLines {
    std::vector<DutyLine> items;  // what is due first
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct MyDuties {
    static constexpr access::Permission permission = access::Permission::use_own_account;
    using Answer = DutyLines;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const MyDuties& view);

}  // namespace fangxing::app
