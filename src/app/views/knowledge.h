// The knowledge base (知识库) and problem records (问题): found by words, each with its release.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/release/release.h"

namespace fangxing::app {

struct KnowledgeLine {
    knowledge::Entry entry;
    std::string release_number;
    std::string release_title;
    static void describe(auto& field, auto& self) {
        knowledge::Entry::describe(field, self.entry);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
    }
};
struct KnowledgeLines {
    std::vector<KnowledgeLine> items;  // newest first, 200 at most
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct KnowledgeEntries {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = KnowledgeLines;
    std::optional<std::string> search;
    std::optional<base::Ref> release;
    static void describe(auto& field, auto& self) {
        field("search", self.search);
        field("release", self.release);
    }
};
base::Result<base::JsonText> look(Work& work, const KnowledgeEntries& view);

struct OneKnowledge {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = KnowledgeLine;
    knowledge::EntryId entry;
    static void describe(auto& field, auto& self) { field("entry", self.entry); }
};
base::Result<base::JsonText> look(Work& work, const OneKnowledge& view);

struct ProblemLine {
    knowledge::Problem problem;
    std::string release_number;
    std::string release_title;
    std::vector<std::string> actions;  // solve_problem
    static void describe(auto& field, auto& self) {
        knowledge::Problem::describe(field, self.problem);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("actions", self.actions);
    }
};
struct ProblemLines {
    std::vector<ProblemLine> items;  // newest first, 200 at most
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct Problems {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ProblemLines;
    std::optional<base::Ref> release;
    std::optional<bool> open;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("open", self.open);
    }
};
base::Result<base::JsonText> look(Work& work, const Problems& view);

struct OneProblem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ProblemLine;
    knowledge::ProblemId problem;
    static void describe(auto& field, auto& self) { field("problem", self.problem); }
};
base::Result<base::JsonText> look(Work& work, const OneProblem& view);

}  // namespace fangxing::app
