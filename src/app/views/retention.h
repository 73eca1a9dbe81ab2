// Retention: the rules, and what falls due under them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/legal_holds.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct RuleLine {
    std::optional<retention::RuleId> id;  // once somebody proposed one
    retention::Kind kind = retention::Kind::attachments;
    int months = 0;  // in force; zero: kept for good
    int least = 0;
    int suggested = 0;
    std::optional<HolderLine> confirmed_by;
    std::optional<base::Instant> confirmed_at;
    std::optional<int> proposed_months;
    std::string proposed_because;
    std::optional<HolderLine> proposed_by;
    std::optional<base::Instant> proposed_at;
    std::vector<std::string> actions;  // "propose_retention_rule", "confirm", "decline"
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("kind", self.kind);
        field("months", self.months);
        field("least", self.least);
        field("suggested", self.suggested);
        field("confirmed_by", self.confirmed_by);
        field("confirmed_at", self.confirmed_at);
        field("proposed_months", self.proposed_months);
        field("proposed_because", self.proposed_because);
        field("proposed_by", self.proposed_by);
        field("proposed_at", self.proposed_at);
        field("actions", self.actions);
    }
};
struct RulesView {
    std::vector<RuleLine> items;       // one a kind
    std::vector<std::string> actions;  // "place_legal_hold"
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct RetentionRules {
    static constexpr access::Permission permission = access::Permission::keep_records;
    using Answer = RulesView;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const RetentionRules& view);

struct KeptReason {
    std::string code;
    base::Parameters parameters;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("parameters", self.parameters);
    }
};
// A thing by the name that people know it by now.
struct DueLine {
    retention::Kind kind = retention::Kind::attachments;
    base::Ref id;
    base::Ref release;
    std::string release_number;
    std::string name;  // of the file; empty for a person
    std::optional<HolderLine> person;
    std::int64_t size = 0;  // bytes of all its versions
    base::Instant since;
    base::Instant due_at;
    std::vector<KeptReason> because;  // empty: a run would erase it
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("id", self.id);
        field("release", self.release);
        field("release_number", self.release_number);
        field("name", self.name);
        field("person", self.person);
        field("size", self.size);
        field("since", self.since);
        field("due_at", self.due_at);
        field("because", self.because);
    }
};
struct DueView {
    std::vector<DueLine> due;          // a run would take the first two hundred
    std::vector<DueLine> kept;         // although their time is over
    std::vector<std::string> actions;  // "propose_retention_run"
    static void describe(auto& field, auto& self) {
        field("due", self.due);
        field("kept", self.kept);
        field("actions", self.actions);
    }
};
struct RetentionDue {
    static constexpr access::Permission permission = access::Permission::keep_records;
    using Answer = DueView;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const RetentionDue& view);

}  // namespace fangxing::app
