// Problem records (问题): what a rollback came of and how it went, until somebody solves it.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::knowledge {

struct ProblemTag;
using ProblemId = base::Id<ProblemTag>;

struct ProblemRecorded {
    static constexpr std::string_view type = "problem.recorded";
    std::string number;
    std::string title;
    std::string cause;
    std::string course;
    base::Ref release;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("title", self.title);
        field("cause", self.cause);
        field("course", self.course);
        field("release", self.release);
        field("by", self.by);
        field("at", self.at);
    }
};
// The release's own record of it was mended.
struct ProblemRevised {
    static constexpr std::string_view type = "problem.revised";
    std::string cause;
    std::string course;
    static void describe(auto& field, auto& self) {
        field("cause", self.cause);
        field("course", self.course);
    }
};
struct ProblemSolved {
    static constexpr std::string_view type = "problem.solved";
    std::string solution;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("solution", self.solution);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Problem {
    static constexpr std::string_view table = "problems";
    static constexpr std::string_view noun = "problem";
    using Event = std::variant<ProblemRecorded, ProblemRevised, ProblemSolved>;

    ProblemId id;
    std::int64_t version = 0;
    ProblemRecorded recorded;
    std::optional<ProblemSolved> solved;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("recorded", self.recorded);
        field("solved", self.solved);
    }
    static void columns(auto& column, const auto& self) {
        column("number", self.recorded.number);
        column("release", self.recorded.release);
        column("is_open", !self.solved);
    }
    static std::int64_t release_of(const Problem& self) { return self.recorded.release.value; }
};
void apply(Problem& problem, const Problem::Event& event);

// Nothing to do where it says that already.
std::vector<Problem::Event> revise(const Problem& problem, const std::string& cause,
                                   const std::string& course);
// Refuses 409 `problem.solved_already`, 422 `problem.without_solution`.
base::Result<std::vector<Problem::Event>> solve(const Problem& problem, ProblemSolved solved);

}  // namespace fangxing::knowledge
