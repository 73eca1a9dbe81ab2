#include "app/tables.h"

#include <algorithm>
#include <iterator>

namespace fangxing::app {
namespace {

std::vector<RowTable> of_releases() {
    return {
        {"releases",
         {{"number", true, true},
          {"title", true},
          {"state", true},
          {"stage", true},
          {"system"},
          {"unit"},
          {"department"},
          {"project", true},
          {"type", true},
          {"environment", true},
          {"pack", true},
          {"created_at"},
          {"start"},
          {"is_open"},
          {"works_in"},
          {"works_from"}}},
        {"appointments", {{"release"}, {"role", true}, {"active"}}},
        {"records", {{"release"}, {"kind", true, false, "release"}}},
        {"documents", {{"release"}, {"place", true, true}}},
        {"tasks",
         {{"release"},
          {"instance"},
          {"state", true, false, {}, true},
          {"open_to", true, false, {}, true},
          {"unit", false, false, {}, true},
          {"due", false, false, {}, true},
          {"done_by"}}},
        {"seats", {{"release"}, {"chair", true, true}}},
        {"approvals", {{"release"}, {"person"}}},
        {"clearances", {{"release"}, {"state", true, false, "release"}}},
        {"deployments", {{"release"}, {"state", true}, {"hand", true}}},
        {"step_outputs", {{"nonce", true, true}, {"deployment"}}},
        {"notices", {{"release"}, {"person"}}},
        {"watches", {{"bound", true, true}, {"release"}, {"watcher"}}},
        {"pack_versions", {{"pack", true}, {"state", true}, {"digest", true}}},
        {"process_documents", {{"pack", true, true}}},
        {"controlled_documents", {{"code", true, true}}},
        {"trainings", {{"release"}, {"kind", true}}},
        {"sites", {{"release"}, {"instance"}, {"unit"}, {"state", true}}},
        {"handovers", {{"release"}}},
        {"meetings", {{"pack", true}, {"open", false, false, "pack"}}},
        {"formal_versions", {{"bound", true, true}, {"system"}, {"release"}}},
        {"instances",
         {{"release"},
          {"parent"},
          {"stage", true, false, "release"},
          {"at_gate", true, false, "release"},
          {"with_incident"}}},
        {"incidents", {{"release"}, {"state", true}}},
        {"decisions", {{"release"}, {"decision", true}}},
        {"messages", {{"release"}, {"waits", false, false, "release"}}},
        {"observations", {{"release"}}},
        {"rollback_decisions", {{"release"}, {"is_open"}}},
        {"release_overlaps", {{"release"}, {"other"}}},
    };
}

// Beside releases: changes that they carry, what they taught, their teams.
std::vector<RowTable> of_what_stands_beside() {
    return {
        {"carried_changes",
         {{"change"},
          {"release"},
          {"work_order", true},
          {"asked_by"},
          {"approved_by"},
          {"taken_by"}}},
        {"knowledge_entries", {{"number", true, true}, {"release"}}},
        {"problems", {{"number", true, true}, {"release"}, {"is_open"}}},
        {"release_teams", {{"release", false, true}}},
        {"appraisals", {{"release"}, {"person"}}},
        {"reservations", {{"release"}, {"resource", true}}},
    };
}

std::vector<RowTable> of_all_else() {
    return {
        // ---- access
        {"units", {{"code", true, true}}},
        {"people", {{"login", true, true}, {"human"}, {"unit"}}},
        {"grants",
         {{"person"},
          {"role", true},
          {"active", false, false, "person"},
          {"unit", false, false, "role"}}},
        {"absences", {{"person"}, {"substitute"}, {"active"}}},
        {"role_definitions", {{"role", true, true}}},
        {"sessions", {{"token", true, true}, {"person"}, {"open", false, false, "person"}}},
        {"api_tokens", {{"token", true, true}, {"person"}}},
        {"setup_links", {{"token", true, true}, {"person"}, {"open"}}},
        {"read_marks", {{"person", false, true}}},
        {"skill_marks", {{"person", false, true}}},
        // ---- notices that leave the house
        {"mail_choices", {{"person", false, true}}},
        {"webhooks", {{"state", true}}},
        {"deliveries",
         {{"state", true}, {"way", true}, {"person"}, {"webhook"}, {"release"}, {"for_summary"}}},
        // ---- library, configuration, changes
        {"library_entries", {{"bound", true, true}, {"system"}, {"digest", true}, {"state", true}}},
        {"library_uses", {{"entry"}, {"person"}, {"state", true}}},
        {"library_movements", {{"entry"}, {"system"}, {"kind", true}, {"release"}}},
        {"distributions", {{"release"}, {"entry"}}},
        {"inventories", {{"system"}, {"environment", true}}},
        {"software_versions", {{"system"}, {"entry"}, {"removed"}}},
        {"reconciliations", {{"at"}}},
        {"systems", {{"code", true, true}, {"unit"}}},
        {"configuration_items", {{"code", true, true}, {"system"}}},
        {"targets", {{"code", true, true}, {"system"}}},
        {"changes", {{"number", true, true}, {"system"}, {"state", true}}},
        {"calendar_entries", {{"code", true}, {"active"}}},
    };
}

std::vector<RowTable> of_plans_and_filters() {
    return {{"saved_filters", {{"bound", true, true}, {"person"}}, true},
            {"year_plans", {{"bound", true, true}}, true}};
}

std::vector<RowTable> of_figures() {
    return {
        {"outcomes",
         {{"ended_at"},
          {"mode", true, false, {}, true},
          {"class", true, false, {}, true},
          {"supervisor", false, false, {}, true},
          {"implementer", false, false, {}, true},
          {"counts", false, false, {}, true}}},
        {"indicators", {{"code", true, true}, {"active"}}},
        {"reports", {{"period", true, true}}},
    };
}

std::vector<RowTable> of_improvement() {
    return {
        {"improvements",
         {{"number", true, true},
          {"pack", true},
          {"state", true, false, "pack"},
          {"evaluation"},
          {"review"}},
         true},
        {"improvement_arrangements", {{"pack", true, true}}, true},
        {"evaluations", {{"bound", true, true}, {"pack", true}, {"open"}}, true},
        {"reviews", {{"pack", true}, {"open"}}, true},
        {"summaries", {{"pack", true}}, true},
    };
}

}  // namespace

const std::vector<RowTable>& tables() {
    static const auto all = [] {
        auto out = of_all_else();
        std::ranges::move(of_releases(), std::back_inserter(out));
        std::ranges::move(of_what_stands_beside(), std::back_inserter(out));
        std::ranges::move(of_plans_and_filters(), std::back_inserter(out));
        std::ranges::move(of_figures(), std::back_inserter(out));
        std::ranges::move(of_improvement(), std::back_inserter(out));
        return out;
    }();
    return all;
}

}  // namespace fangxing::app
