// Evaluations of processes: figures, targets and gaps of a period with what is done about them;
// finished, the release-management report (发布管理报告), which prints.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/print/sheet.h"
#include "app/views/improvements.h"
#include "domain/improvement/evaluation.h"

namespace fangxing::app {

struct EvaluationLine {
    improvement::EvaluationId id;
    std::string pack;
    base::Words pack_name;
    std::string period;
    base::Instant due;
    bool overdue = false;  // and stays so once it is finished late
    bool finished = false;
    std::optional<base::Instant> finished_at;
    std::int64_t under_target = 0;  // indicators
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("period", self.period);
        field("due", self.due);
        field("overdue", self.overdue);
        field("finished", self.finished);
        field("finished_at", self.finished_at);
        field("under_target", self.under_target);
    }
};
EvaluationLine evaluation_line(Work& work, const improvement::Evaluation& evaluation);

struct EvaluationLines {
    std::vector<EvaluationLine> items;  // the newest first
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct Evaluations {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = EvaluationLines;
    std::optional<std::string> pack;
    std::optional<bool> finished;  // the reports in the archive alone, or what is still to be done
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("finished", self.finished);
    }
};
base::Result<base::JsonText> look(Work& work, const Evaluations& view);

struct GapLine {
    std::string code;  // of the indicator
    kpi::ReportLine line;
    std::optional<double> gap;  // value less target
    bool measured = false;      // a measure answers it
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("line", self.line);
        field("gap", self.gap);
        field("measured", self.measured);
    }
};
struct EvaluatedFailure {
    kpi::FailedRelease failed;
    std::string review;  // "reviewed" or "not_reviewed", as it is now
    static void describe(auto& field, auto& self) {
        field("failed", self.failed);
        field("review", self.review);
    }
};
struct EvaluationView {
    EvaluationLine head;
    base::Instant from;
    base::Instant to;
    std::vector<GapLine> lines;
    std::vector<EvaluatedFailure> failures;
    std::vector<ImprovementLine> improvements;  // as they are now
    std::string opinion;
    std::vector<improvement::Chance> chances;  // as they stood when it was finished
    std::optional<HolderLine> finished_by;
    std::vector<std::string> actions;  // finish_evaluation, propose_improvement
    static void describe(auto& field, auto& self) {
        field("head", self.head);
        field("from", self.from);
        field("to", self.to);
        field("lines", self.lines);
        field("failures", self.failures);
        field("improvements", self.improvements);
        field("opinion", self.opinion);
        field("chances", self.chances);
        field("finished_by", self.finished_by);
        field("actions", self.actions);
    }
};
// Refuses 404 `evaluation.not_found`.
struct OneEvaluation {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = EvaluationView;
    improvement::EvaluationId evaluation;
    static void describe(auto& field, auto& self) { field("evaluation", self.evaluation); }
};
base::Result<base::JsonText> look(Work& work, const OneEvaluation& view);

// Refuses 404 `evaluation.not_found`, 409 `evaluation.not_finished`.
struct PrintedEvaluation {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = Sheet;
    improvement::EvaluationId evaluation;
    static void describe(auto& field, auto& self) { field("evaluation", self.evaluation); }
};
base::Result<base::JsonText> look(Work& work, const PrintedEvaluation& view);

}  // namespace fangxing::app
