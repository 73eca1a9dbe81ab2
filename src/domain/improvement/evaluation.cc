#include "domain/improvement/evaluation.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::improvement {
namespace {

bool is_answered(const kpi::ReportLine& line, const std::vector<Chance>& chances) {
    return std::ranges::any_of(chances, [&](const Chance& each) {
        return each.indicator == line.indicator.code && each.measure.is_whole();
    });
}

std::vector<base::Reason> gaps_without_measure(const Evaluation& evaluation,
                                               const std::vector<Chance>& chances) {
    std::vector<base::Reason> out;
    for (const auto& line : evaluation.opened.lines) {
        if (line.met.value_or(true) || is_answered(line, chances)) continue;
        const auto& of = line.indicator;
        out.push_back({"evaluation.measure_missing",
                       "/measures/" + of.code,
                       {{"zh", of.name.zh}, {"en", of.name.en}, {"indicator", of.code}}});
    }
    return out;
}

}  // namespace

void apply(Evaluation& evaluation, const Evaluation::Event& event) {
    if (const auto* opened = std::get_if<EvaluationOpened>(&event)) evaluation.opened = *opened;
    if (const auto* finished = std::get_if<EvaluationFinished>(&event)) {
        evaluation.finished = *finished;
    }
}

std::optional<double> gap(const kpi::ReportLine& line) {
    const auto& [least, most] = line.indicator.target;
    if (!line.value || (!least && !most)) return std::nullopt;
    if (least && (*line.value < *least || !most)) return *line.value - *least;
    if (most && (*line.value > *most || !least)) return *line.value - *most;
    return 0.0;
}

bool may_finish(const access::Actor& actor) {
    return stands(actor, {}, Side::release_owner);
}

EvaluationEvents finish(const Evaluation& evaluation, EvaluationFinished finished,
                        const access::Actor& actor) {
    if (!may_finish(actor)) return base::refuse(base::Kind::forbidden, "evaluation.not_yours");
    TRY(must_be_present(actor));
    if (evaluation.finished) {
        return base::refuse(base::Kind::conflict, "evaluation.finished_already");
    }
    if (release::is_blank(finished.opinion)) {
        return base::refuse(base::Kind::invalid, "evaluation.without_opinion", {},
                            {{"input.missing", "/opinion", {}}});
    }
    auto lacking = gaps_without_measure(evaluation, finished.chances);
    if (!lacking.empty()) {
        return base::refuse(base::Kind::conflict, "evaluation.gap_without_measure", {},
                            std::move(lacking));
    }
    finished.by = actor.id;
    return std::vector<Evaluation::Event>{std::move(finished)};
}

}  // namespace fangxing::improvement
