// Anyone of the trade proposes an improvement of a process; what is to be done is put to it then or
// later.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/improvement/improvement.h"

namespace fangxing::app {

struct ProposeImprovement {
    static constexpr std::string_view act = "propose_improvement";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    std::optional<improvement::Kind> kind;  // suggestion
    std::string title;
    std::string text;
    std::optional<std::string> analysis;
    std::optional<std::string> measure;
    std::optional<std::string> person;  // login
    std::optional<base::Instant> due;
    std::optional<base::Ref> evaluation;
    std::optional<std::string> indicator;
    std::optional<base::Ref> review;
    std::optional<int> item;  // of its minutes, from 0
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("kind", self.kind);
        field("title", self.title);
        field("text", self.text);
        field("analysis", self.analysis);
        field("measure", self.measure);
        field("person", self.person);
        field("due", self.due);
        field("evaluation", self.evaluation);
        field("indicator", self.indicator);
        field("review", self.review);
        field("item", self.item);
    }
};
// Refuses 404 `pack.not_found`, 422 `person.not_found`, 422 `input.invalid` with
// `evaluation.unknown`, `review.unknown` or `review.no_such_item`, 409
// `evaluation.finished_already` and as `improvement::propose`.
base::Result<base::Json> carry_out(Work& work, const ProposeImprovement& command);

struct PutMeasure {
    static constexpr std::string_view act = "put_measure";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    improvement::ImprovementId improvement;
    std::string measure;
    std::string person;  // login
    std::optional<base::Instant> due;
    std::optional<std::string> analysis;
    static void describe(auto& field, auto& self) {
        field("improvement", self.improvement);
        field("measure", self.measure);
        field("person", self.person);
        field("due", self.due);
        field("analysis", self.analysis);
    }
};
// Refuses 404 `improvement.not_found`, 422 `person.not_found` and as `improvement::put_measure`.
base::Result<base::Json> carry_out(Work& work, const PutMeasure& command);

}  // namespace fangxing::app
