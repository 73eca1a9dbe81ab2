#include "domain/retention/rule.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "domain/calendar/zone.h"
#include "domain/release/demands.h"

namespace fangxing::retention {
namespace {

// An archive outlives what is done with it; personal data goes as soon as somebody says so.
constexpr std::array limits{KindLimits{Kind::attachments, 36, 120},
                            KindLimits{Kind::people, 1, 36}};

}  // namespace

std::span<const KindLimits> kinds() {
    return limits;
}

bool has_role(const access::Actor& actor, std::string_view role) {
    return !actor.by_token && access::holds(actor, role, {});
}

base::Result<void> check_signer(const access::Actor& actor, access::PersonId proposed_by) {
    if (!has_role(actor, signer)) {
        return base::refuse(base::Kind::forbidden, "retention.signers_only");
    }
    if (actor.natural == proposed_by) {
        return base::refuse(base::Kind::forbidden, "retention.same_person");
    }
    return {};
}

void apply(Rule& rule, const Rule::Event& event) {
    struct Apply {
        Rule& rule;
        void operator()(const RuleProposed& proposed) const {
            rule.kind = proposed.kind;
            rule.proposed = proposed;
        }
        void operator()(const RuleConfirmed& confirmed) const {
            if (rule.proposed) rule.months = rule.proposed->months;
            rule.confirmed = confirmed;
            rule.proposed.reset();
        }
        void operator()(const RuleDeclined&) const { rule.proposed.reset(); }
    };
    std::visit(Apply{rule}, event);
}

RuleEvents propose(const Rule& rule, const RuleProposed& wish, const access::Actor& actor) {
    if (!has_role(actor, proposer)) {
        return base::refuse(base::Kind::forbidden, "retention.managers_only");
    }
    std::vector<base::Reason> reasons;
    const auto least = std::ranges::find(limits, wish.kind, &KindLimits::kind)->least;
    if (wish.months != 0 && (wish.months < least || wish.months > most_months)) {
        reasons.push_back(
            {"retention.months",
             "/months",
             {{"least", std::to_string(least)}, {"most", std::to_string(most_months)}}});
    }
    if (release::is_blank(wish.reason)) reasons.push_back({"reason.missing", "/reason", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    if (rule.proposed) return base::refuse(base::Kind::conflict, "retention.rule_open");
    if (rule.months == wish.months) {
        return base::refuse(base::Kind::conflict, "retention.rule_same",
                            {{"months", std::to_string(wish.months)}});
    }
    auto proposed = wish;
    proposed.by = actor.id;
    proposed.by_natural = actor.natural;
    return std::vector<Rule::Event>{std::move(proposed)};
}

RuleEvents confirm(const Rule& rule, const access::Actor& actor, base::Instant now) {
    if (!rule.proposed) return base::refuse(base::Kind::conflict, "retention.nothing_proposed");
    TRY(check_signer(actor, rule.proposed->by_natural));
    return std::vector<Rule::Event>{RuleConfirmed{actor.id, now}};
}

RuleEvents decline(const Rule& rule, const std::string& reason, const access::Actor& actor,
                   base::Instant now) {
    if (!rule.proposed) return base::refuse(base::Kind::conflict, "retention.nothing_proposed");
    if (actor.natural != rule.proposed->by_natural) {
        TRY(check_signer(actor, rule.proposed->by_natural));
    }
    TRY(release::must_have_reason(reason));
    return std::vector<Rule::Event>{RuleDeclined{reason, actor.id, now}};
}

base::Instant months_after(base::Instant since, int months, const std::string& zone) {
    using namespace std::chrono;
    const auto local = calendar::to_local(zone, since);
    const year_month_day day{sys_days{days{local.day()}}};
    const year_month month = year_month{day.year(), day.month()} + std::chrono::months{months};
    const year_month_day_last last{month.year(), month_day_last{month.month()}};
    const year_month_day there{month.year(), month.month(), std::min(day.day(), last.day())};
    const auto at = sys_days{there}.time_since_epoch().count();
    return calendar::to_instant(zone, {at * calendar::day_s + local.second_of_day()});
}

}  // namespace fangxing::retention
