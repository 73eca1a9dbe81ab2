#include "app/views/retention.h"

#include <algorithm>

#include "app/bridge/retention.h"
#include "app/views/retention_runs.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

RuleLine rule_line(Work& work, const retention::KindLimits& limits) {
    const auto rule = rule_of(work, limits.kind);
    const auto& actor = work.actor();
    RuleLine out;
    if (rule.id) out.id = rule.id;
    out.kind = limits.kind;
    out.months = rule.months;
    out.least = limits.least;
    out.suggested = limits.suggested;
    if (rule.confirmed) {
        out.confirmed_by = holder_line(work, rule.confirmed->by);
        out.confirmed_at = rule.confirmed->at;
    }
    if (rule.proposed) {
        out.proposed_months = rule.proposed->months;
        out.proposed_because = rule.proposed->reason;
        out.proposed_by = holder_line(work, rule.proposed->by);
        out.proposed_at = rule.proposed->at;
        if (retention::confirm(rule, actor, work.now())) out.actions.emplace_back("confirm");
        if (retention::decline(rule, "?", actor, work.now())) out.actions.emplace_back("decline");
    } else if (retention::has_role(actor, retention::proposer)) {
        out.actions.emplace_back("propose_retention_rule");
    }
    return out;
}

// A role by its name in the reader's language.
void name_role(const Work& work, base::Parameters& parameters) {
    const auto at = parameters.find("role");
    const auto* role = at == parameters.end() ? nullptr : access::find_role(at->second);
    if (role) at->second = work.request().language == "en" ? role->en : role->zh;
}

DueLine due_line(Work& work, const retention::Item& item,
                 const std::vector<base::Reason>& because) {
    DueLine out;
    out.kind = item.kind;
    out.id = item.id;
    out.release = item.release;
    out.since = item.since;
    out.due_at = item.due_at;
    if (item.kind == retention::Kind::people) {
        out.person = holder_line(work, {item.id.value});
    } else if (const auto document = work.find<record::Document>({item.id.value})) {
        if (const auto* file = document->newest()) out.name = file->file_name;
        for (const auto& file : document->files) out.size += file.size;
        const auto release = work.find<release::Release>({document->release.value});
        if (release) out.release_number = release->number;
    }
    for (const auto& each : because) {
        out.because.push_back({each.code, each.parameters});
        name_role(work, out.because.back().parameters);
    }
    return out;
}

RunLine run_line(Work& work, const retention::Run& run) {
    RunLine out;
    out.id = run.id;
    out.number = run.proposed.number;
    out.state = run.state;
    out.reason = run.proposed.reason;
    out.proposed_by = holder_line(work, run.proposed.by);
    out.proposed_at = run.proposed.at;
    out.items = static_cast<int>(run.proposed.items.size());
    if (run.carried_out) {
        out.closed_by = holder_line(work, run.carried_out->by);
        out.closed_at = run.carried_out->at;
    }
    if (run.declined) {
        out.closed_by = holder_line(work, run.declined->by);
        out.closed_at = run.declined->at;
        out.declined_because = run.declined->reason;
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const RetentionRules&) {
    RulesView out;
    for (const auto& each : retention::kinds()) out.items.push_back(rule_line(work, each));
    if (retention::may_hold(work.actor())) out.actions.emplace_back("place_legal_hold");
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const RetentionDue&) {
    DueView out;
    for (const auto& each : overdue_things(work)) {
        auto& list = each.because.empty() ? out.due : out.kept;
        list.push_back(due_line(work, each.item, each.because));
    }
    const bool is_open = !work.where<retention::Run>("state", "proposed", 0, 1).empty();
    if (!is_open && !out.due.empty() && retention::has_role(work.actor(), retention::proposer)) {
        out.actions.emplace_back("propose_retention_run");
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const RetentionRuns& view) {
    return base::written(page_of_newest<retention::Run>(
        work, {}, view.after, view.limit,
        [&](const retention::Run& run) { return run_line(work, run); }));
}

base::Result<base::JsonText> look(Work& work, const OneRetentionRun& view) {
    const auto run = TRY(work.get<retention::Run>(view.run));
    RunView out;
    out.run = run_line(work, run);
    for (const auto& each : run.proposed.items) out.items.push_back(due_line(work, each, {}));
    out.protocol = run.carried_out;
    auto actor = work.actor();
    actor.proven = true;  // he is asked for the proof when he signs
    if (retention::may_sign(run, actor)) out.actions.emplace_back("sign_retention_run");
    if (retention::decline(run, "?", actor, work.now())) {
        out.actions.emplace_back("decline_retention_run");
    }
    return base::written(out);
}

}  // namespace fangxing::app
