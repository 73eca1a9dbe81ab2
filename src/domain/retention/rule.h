// How long a kind of thing is kept (留存规则): proposed by one person, in force once another has
// confirmed it. Where no rule is in force nothing is ever erased; records, signatures and the
// journal itself are under no rule.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "domain/access/access.h"

namespace fangxing::retention {

struct RuleTag;
using RuleId = base::Id<RuleTag>;

// Files of a release count from its end, the person's data from the day he was disabled.
enum class Kind { attachments, people };
constexpr auto names(Kind) {
    return base::named<Kind>({{Kind::attachments, "attachments"}, {Kind::people, "people"}});
}
struct KindLimits {
    Kind kind;
    int least = 0;      // months: no rule may be shorter
    int suggested = 0;  // what the page offers
};
std::span<const KindLimits> kinds();
inline constexpr int most_months = 1200;

// Proposes rules and runs.
inline constexpr std::string_view proposer = "records_manager";
// Confirms them; never the one who proposed.
inline constexpr std::string_view signer = "privacy_officer";

struct RuleProposed {
    static constexpr std::string_view type = "retention_rule.proposed";
    Kind kind = Kind::attachments;
    int months = 0;  // zero: kept for good
    std::string reason;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("months", self.months);
        field("reason", self.reason);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct RuleConfirmed {
    static constexpr std::string_view type = "retention_rule.confirmed";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};
struct RuleDeclined {
    static constexpr std::string_view type = "retention_rule.declined";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Rule {
    static constexpr std::string_view table = "retention_rules";
    static constexpr std::string_view noun = "retention_rule";
    using Event = std::variant<RuleProposed, RuleConfirmed, RuleDeclined>;

    RuleId id;
    std::int64_t version = 0;
    Kind kind = Kind::attachments;
    int months = 0;  // in force; zero: kept for good
    std::optional<RuleConfirmed> confirmed;
    std::optional<RuleProposed> proposed;  // not yet answered

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("kind", self.kind);
        field("months", self.months);
        field("confirmed", self.confirmed);
        field("proposed", self.proposed);
    }
    static void columns(auto& column, const auto& self) { column("kind", self.kind); }
};
void apply(Rule& rule, const Rule::Event& event);

using RuleEvents = base::Result<std::vector<Rule::Event>>;

// Refuses 403 `retention.managers_only`, 422 `input.invalid` with `reason.missing` and
// `retention.months` {least, most}, 409 `retention.rule_open` while a proposal waits, 409
// `retention.rule_same` {months}.
RuleEvents propose(const Rule& rule, const RuleProposed& wish, const access::Actor& actor);
// Refuses 403 `retention.signers_only`, `retention.same_person`, 409 `retention.nothing_proposed`.
RuleEvents confirm(const Rule& rule, const access::Actor& actor, base::Instant now);
// Whoever proposed may take it back. Refuses as `confirm`, and 422 `reason.missing`.
RuleEvents decline(const Rule& rule, const std::string& reason, const access::Actor& actor,
                   base::Instant now);

// The same day so many months later, by the clock on the wall; the last day of a shorter month.
base::Instant months_after(base::Instant since, int months, const std::string& zone);

base::Result<void> check_signer(const access::Actor& actor, access::PersonId proposed_by);
bool has_role(const access::Actor& actor, std::string_view role);

}  // namespace fangxing::retention
