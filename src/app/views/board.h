// The countersign board: each seat with what it checks and delivers, who waits, and what was said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"
#include "domain/approval/approval.h"

namespace fangxing::app {

// A question of the seat, and the newest answer to it.
struct BoardCheck {
    std::string id;
    base::Words text;
    std::string answer;  // "yes", "no", "na"; empty: not answered yet
    std::string remark;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("text", self.text);
        field("answer", self.answer);
        field("remark", self.remark);
    }
};
struct BoardPaper {
    std::string id;
    base::Words name;
    bool optional = false;
    std::string state;  // "there", "owed" by whom it waits for, else "absent"
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("optional", self.optional);
        field("state", self.state);
    }
};
struct BoardSeat {
    approval::SeatId id;
    std::string panel;
    std::string step;
    base::Words role;
    access::UnitId unit;
    std::string state;  // "signed", "waiting", "coming" while its turn has not come
    std::optional<base::Instant> since;
    std::optional<base::Instant> due;
    std::vector<HolderLine> holders;  // who could sign, while it waits
    std::vector<BoardCheck> checks;
    std::vector<BoardPaper> papers;
    std::optional<approval::ApprovalId> said;  // the newest statement of the seat
    access::PersonId by;
    std::string verdict;
    base::Words verdict_name;  // where the pack has words for it
    std::string opinion;
    int round = 0;
    std::optional<base::Instant> at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("panel", self.panel);
        field("step", self.step);
        field("role", self.role);
        field("unit", self.unit);
        field("state", self.state);
        field("since", self.since);
        field("due", self.due);
        field("holders", self.holders);
        field("checks", self.checks);
        field("papers", self.papers);
        field("said", self.said);
        field("by", self.by);
        field("verdict", self.verdict);
        field("verdict_name", self.verdict_name);
        field("opinion", self.opinion);
        field("round", self.round);
        field("at", self.at);
    }
};
struct BoardView {
    std::vector<BoardSeat> items;  // in the order of the table of signatories
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct Board {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = BoardView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Board& view);

}  // namespace fangxing::app
