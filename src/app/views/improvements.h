// The register of improvements (改进登记册) of the processes; those decided are the service
// improvement plan (服务改进计划).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/improvement_line.h"

namespace fangxing::app {

struct ImprovementLines {
    std::vector<ImprovementLine> items;  // the newest first
    std::int64_t overdue = 0;            // among them
    std::vector<std::string> actions;    // propose_improvement
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("overdue", self.overdue);
        field("actions", self.actions);
    }
};
// Every condition is optional.
struct Improvements {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ImprovementLines;
    std::optional<std::string> pack;
    std::optional<improvement::State> state;
    std::optional<bool> plan;     // those of the service improvement plan alone
    std::optional<bool> overdue;  // those alone
    std::optional<base::Ref> evaluation;
    std::optional<base::Ref> review;
    std::optional<base::Ref> before;  // older than this one
    std::optional<int> limit;         // 1 to 200, otherwise 100
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("state", self.state);
        field("plan", self.plan);
        field("overdue", self.overdue);
        field("evaluation", self.evaluation);
        field("review", self.review);
        field("before", self.before);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Improvements& view);

struct ConfirmationLine {
    std::optional<HolderLine> person;
    std::vector<improvement::Side> sides;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("sides", self.sides);
        field("at", self.at);
    }
};
// A version of the process that carries it out.
struct CarriedBy {
    base::Ref version;
    std::string number;
    std::string state;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("number", self.number);
        field("state", self.state);
    }
};
struct ImprovementView {
    ImprovementLine line;
    std::int64_t version = 0;
    std::string text;
    std::string analysis;
    improvement::Source source;
    std::string source_title;  // of the review, or period of the evaluation
    std::string source_item;   // what the minutes say
    std::vector<ConfirmationLine> confirmations;
    bool decided = false;  // both owners have confirmed it
    std::string refused_because;
    std::string result;
    std::optional<base::Instant> done_at;
    std::optional<HolderLine> done_by;
    std::vector<CarriedBy> versions;
    std::vector<UnitNamed> may_carry_out;  // departments; none: any
    std::vector<std::string> actions;
    static void describe(auto& field, auto& self) {
        field("line", self.line);
        field("version", self.version);
        field("text", self.text);
        field("analysis", self.analysis);
        field("source", self.source);
        field("source_title", self.source_title);
        field("source_item", self.source_item);
        field("confirmations", self.confirmations);
        field("decided", self.decided);
        field("refused_because", self.refused_because);
        field("result", self.result);
        field("done_at", self.done_at);
        field("done_by", self.done_by);
        field("versions", self.versions);
        field("may_carry_out", self.may_carry_out);
        field("actions", self.actions);
    }
};
// Refuses 404 `improvement.not_found`.
struct OneImprovement {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ImprovementView;
    improvement::ImprovementId improvement;
    static void describe(auto& field, auto& self) { field("improvement", self.improvement); }
};
base::Result<base::JsonText> look(Work& work, const OneImprovement& view);

}  // namespace fangxing::app
