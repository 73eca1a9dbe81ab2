// The evaluation (评估) of a process over a period: figures against targets as they stood, filed by
// the release owner with a measure for each gap. Filed, it is the release-management report
// (发布管理报告).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "domain/improvement/improvement.h"
#include "domain/kpi/report.h"

namespace fangxing::improvement {

struct EvaluationTag;
using EvaluationId = base::Id<EvaluationTag>;

struct EvaluationOpened {
    static constexpr std::string_view type = "evaluation.opened";
    std::string pack;
    std::string period;  // "2026-Q4"
    base::Instant from;
    base::Instant to;
    base::Instant due;
    std::vector<kpi::ReportLine> lines;
    std::vector<kpi::FailedRelease> failures;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("period", self.period);
        field("from", self.from);
        field("to", self.to);
        field("due", self.due);
        field("lines", self.lines);
        field("failures", self.failures);
        field("at", self.at);
    }
};
// A chance to improve as the report lists it.
struct Chance {
    ImprovementId improvement;
    std::string number;
    std::string title;
    std::string indicator;
    Measure measure;
    static void describe(auto& field, auto& self) {
        field("improvement", self.improvement);
        field("number", self.number);
        field("title", self.title);
        field("indicator", self.indicator);
        field("measure", self.measure);
    }
};
struct EvaluationFinished {
    static constexpr std::string_view type = "evaluation.finished";
    std::string opinion;
    std::vector<Chance> chances;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("opinion", self.opinion);
        field("chances", self.chances);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Evaluation {
    static constexpr std::string_view table = "evaluations";
    static constexpr std::string_view noun = "evaluation";
    using Event = std::variant<EvaluationOpened, EvaluationFinished>;

    EvaluationId id;
    std::int64_t version = 0;
    EvaluationOpened opened;
    std::optional<EvaluationFinished> finished;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("opened", self.opened);
        field("finished", self.finished);
    }
    static void columns(auto& column, const auto& self) {
        column("bound", self.opened.pack + " " + self.opened.period);
        column("pack", self.opened.pack);
        column("open", !self.finished);
    }
};
void apply(Evaluation& evaluation, const Evaluation::Event& event);
using EvaluationEvents = base::Result<std::vector<Evaluation::Event>>;

// The value less the bound of its target that lies nearest; inside a target with both bounds
// nothing lacks. Nothing without value or target.
std::optional<double> gap(const kpi::ReportLine& line);

// Every line whose target is not met needs a chance with a whole measure. Refuses 403
// `evaluation.not_yours`, 403 `approval.by_token`, 409 `evaluation.finished_already`, 422
// `evaluation.without_opinion`, 409 `evaluation.gap_without_measure` with a reason for each.
EvaluationEvents finish(const Evaluation& evaluation, EvaluationFinished finished,
                        const access::Actor& actor);
bool may_finish(const access::Actor& actor);

}  // namespace fangxing::improvement
