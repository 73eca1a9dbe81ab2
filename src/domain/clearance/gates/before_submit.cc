#include <algorithm>

#include "domain/clearance/gates/gates.h"

namespace fangxing::clearance::gates {
namespace {

bool is_partial(const base::Json& verdict) {
    return verdict.string() && *verdict.string() == "partial";
}

bool lists_missing_tests(const release::Release& release) {
    return release.mode == "emergency" && release::count(release, "tests.missing") > 0;
}

bool missing_tests_signed(const Facts& facts) {
    return std::ranges::any_of(facts.seats, [&](const approval::Seat& seat) {
        const auto at = std::ranges::find(facts.approvals, seat.approval, &approval::Approval::id);
        return !seat.dropped && at != facts.approvals.end() &&
               at->standing == approval::Standing::valid &&
               at->statement.verdict == approval::Verdict::approve &&
               at->statement.sections.contains("missing_tests") &&
               approval::changed_under(*at, facts.release).empty();
    });
}

}  // namespace

// S0-106, INV-04: a release is born of approved changes only, and they stay approved.
void changes_approved(const Facts& facts, Reasons& reasons) {
    for (const auto& number : facts.unapproved_changes) {
        reasons.push_back({"gate.change_not_approved", "", {{"change", number}}});
    }
}

// INV-05, INV-16: ordered steps, ordered rollback steps, a window.
void plan_complete(const Facts& facts, Reasons& reasons) {
    const auto& release = facts.release;
    if (release::count(release, "plan.steps") == 0) reasons.push_back({"gate.no_steps", "", {}});
    if (release::count(release, "rollback.steps") == 0) {
        reasons.push_back({"gate.no_rollback_steps", "", {}});
    }
    reasons.insert(reasons.end(), facts.plan_problems.begin(), facts.plan_problems.end());
    const auto window = release::window(release);
    if (!window) {
        reasons.push_back({"gate.no_window", "", {}});
    } else if (window->to <= window->from) {
        reasons.push_back({"gate.window_upside_down", "", {}});
    } else if (!release.start || *release.start < window->from || *release.start >= window->to) {
        reasons.push_back({"gate.start_outside_window", "", {}});
    }
}

// INV-03: what will be deployed lies in the definitive library and is approved there.
void packages_in_library(const Facts& facts, Reasons& reasons) {
    if (facts.packages.empty()) reasons.push_back({"gate.no_package", "", {}});
    for (const auto& held : facts.packages) {
        if (!held.found) {
            reasons.push_back({"gate.package_not_in_library", "", {{"entry", held.entry.text()}}});
        } else if (!held.approved) {
            reasons.push_back({"gate.package_not_approved",
                               "",
                               {{"name", held.artifact.name}, {"version", held.artifact.version}}});
        }
    }
}

// S0-08, INV-03: what will be deployed is what was approved, to the byte.
void packages_as_approved(const Facts& facts, Reasons& reasons) {
    for (const auto& held : facts.packages) {
        const base::Parameters named{{"name", held.artifact.name},
                                     {"version", held.artifact.version},
                                     {"digest", held.artifact.digest.text},
                                     {"approved", held.approved_as}};
        if (!held.approved_as.empty()) {
            reasons.push_back({"gate.package_not_as_approved", "", named});
        }
        if (held.found && !held.whole) reasons.push_back({"gate.package_damaged", "", named});
    }
}

void targets_known(const Facts& facts, Reasons& reasons) {
    for (const auto& code : facts.unknown_targets) {
        reasons.push_back({"gate.target_unknown", "", {{"target", code}}});
    }
}

// S0-10, INV-02: passed tests of these very packages; in an emergency what is missing is listed,
// and somebody answers for it with his signature.
void tested(const Facts& facts, Reasons& reasons) {
    const auto& release = facts.release;
    const auto* verdict = release::fact(release, "tests.verdict");
    const bool none = !verdict || verdict->is_null();
    const bool unfinished = none || is_partial(*verdict);
    if (unfinished && lists_missing_tests(release)) {
        if (!missing_tests_signed(facts)) {
            reasons.push_back({"gate.missing_tests_unsigned", "", {}});
        }
    } else if (none) {
        reasons.push_back({"gate.not_tested", "", {}});
    } else if (!release::tests_passed(release)) {
        return reasons.push_back({"gate.tests_failed", "", {}});
    }
    if (none) return;
    const auto* of = release::fact(release, "tests.of");
    const auto artifacts = release.sections.find("artifacts");
    const auto today = artifacts == release.sections.end() ? "" : artifacts->second.digest.text;
    if (!of || !of->string() || *of->string() != today) {
        reasons.push_back({"gate.tested_other_packages", "", {}});
    }
}

// S4-70: where the pack asks for a release team, planning is not left without its minimum.
void team_complete(const Facts& facts, Reasons& reasons) {
    for (const auto& role : facts.team_lacks) {
        reasons.push_back({"gate.team_without", "", {{"zh", role.zh}, {"en", role.en}}});
    }
}

}  // namespace fangxing::clearance::gates
