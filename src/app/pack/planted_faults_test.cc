// Each rule before publishing is shown to bite: one fault planted in the recommended pack, its
// code.
#include <doctest/doctest.h>

#include "app/pack/standard_pack.h"

using namespace fangxing;
using app::problems_of;
using app::standard_files;
using app::standard_with;

namespace {

struct Fault {
    const char* file;
    const char* from;
    const char* to;
    const char* expected;  // beginning of one line of problems
};

void plant(const Fault& fault) {
    const auto problems = problems_of(standard_with(fault.file, fault.from, fault.to));
    CAPTURE(fault.from);
    CAPTURE(problems);
    CHECK(("\n" + problems).find(std::string("\n") + fault.expected) != std::string::npos);
}

}  // namespace

TEST_CASE("faults in pack.toml") {
    const char* file = "pack.toml";
    const Fault faults[] = {
        {file, "id = \"standard\"", "id = \"other\"", "pack.other_id@pack.toml#id"},
        {file, "id = \"standard\"", "id = ", "pack.toml@pack.toml#2"},
        {file, "version = \"1.0.0\"", "version = \"1\"", "pack.bad_version@pack.toml#version"},
        {file, "owner = \"process_owner\"", "owner = \"boss\"",
         "pack.unknown_role@pack.toml#owner"},
        {file, "publish = [\"general_manager\"]", "publish = []",
         "pack.missing_key@pack.toml#publish"},
        {file, "owner = ", "colour = 1\nowner = ", "pack.unknown_key@pack.toml#colour"},
        {file, "release = \"release.bpmn\"", "release = \"x.bpmn\"", "pack.file_missing@pack.toml"},
        {file, "after_rejection = \"changed\"", "after_rejection = \"none\"",
         "pack.unknown_setting@pack.toml"},
        {file, "en = \"release tester\"", "en = \"\"", "pack.text_missing@pack.toml#role"},
        {file, "id = \"review\"", "id = \"request\"", "pack.repeated@pack.toml#stage.2"},
        {file, "roles = [\"configuration_administrator\"]", "roles = []",
         "pack.act_without_roles@pack.toml"},
        {file, "[act.hold]", "[act.dance]", "pack.text_missing@pack.toml#act.dance"},
        {file, "at = \"submit\"", "at = \"begin\"", "pack.unknown_point@pack.toml"},
        {file, "result = \"pass\"'", "result = = \"pass\"'", "pack.feel@pack.toml#gate.0.ok"},
        {file, "'= records.test_report", "'= record.test_report",
         "pack.unknown_name@pack.toml#gate.0.ok: record"},
        {file, "fix = \"test_report\"", "fix = \"nothing\"", "pack.unknown_paper@pack.toml"},
        {file, "zone = \"Asia/Shanghai\"", "zone = \"Asia/Nowhere\"",
         "pack.unknown_zone@pack.toml"},
        {file, "09:00-12:00", "12:00-09:00", "pack.bad_hours@pack.toml"},
        {file, "\"MO\"", "\"XX\"", "pack.bad_day@pack.toml#calendar.days"},
        {file, "FREQ=MONTHLY", "FREQ=OFTEN", "pack.bad_rule@pack.toml#window.standard.rule"},
        {file, "length = \"PT6H\"", "length = \"6h\"", "pack.bad_duration@pack.toml"},
        {file, "target = 95", "target = \"much\"", "pack.bad_target@pack.toml#indicator.0.target"},
        {file, "target = 95", "target = { at_least = \"much\" }", "pack.bad_target@pack.toml"},
        {file, "target = 95", "formula = \"sunshine / ended\"",
         "pack.bad_formula@pack.toml#indicator.0.formula"},
        {file, "id = \"on_time_rate\"", "id = \"speed\"",
         "pack.missing_key@pack.toml#indicator.1.formula"},
        {file, "length = \"PT6H\"", "length = \"PT6H\"\noffered = '= settings.second_weak'",
         "pack.not_yes_or_no@pack.toml#window.standard.offered"},
        {file, "role = \"release_manager\" }", "role = \"boss\" }",
         "pack.unknown_role@pack.toml#ladder.default"},
        {file, "[[indicator]]",
         "[[exception]]\nrule = \"no_tests\"\ncounterweight = \"x\"\nbecause = { zh = \"因\", en = "
         "\"why\" }\n[[indicator]]",
         "pack.not_relaxable@pack.toml#exception.0.rule"},
        {file, "[[indicator]]",
         "[[exception]]\nrule = \"developer_executes\"\ncounterweight = \"x\"\nbecause = { zh = "
         "\"因\", en = \"why\" }\n[[indicator]]",
         "pack.unknown_step@pack.toml#exception: x"},
        {file, "[[indicator]]",
         "[[exception]]\nrule = \"developer_executes\"\ncounterweight = "
         "\"check_restored\"\nbecause = "
         "{ "
         "zh = \"因\", en = \"why\" }\n[[indicator]]",
         "pack.counterweight_avoidable@release.bpmn#deploy: check_restored"},
    };
    for (const auto& fault : faults) plant(fault);
}

TEST_CASE("faults in steps.toml") {
    const char* file = "steps.toml";
    const Fault faults[] = {
        {file, "[accept]", "[Accept]", "pack.bad_id@steps.toml#Accept"},
        {file, "code = \"1\"", "kode = \"1\"", "pack.unknown_key@steps.toml#accept.kode"},
        {file, "role = \"release_manager\"", "role = \"boss\"",
         "pack.unknown_role@steps.toml#accept"},
        {file, "gives = [\"release_plan\"]", "gives = [\"nothing\"]",
         "pack.unknown_paper@steps.toml"},
        {file, "returns = [\"plan\"]", "returns = [\"nowhere\"]", "pack.unknown_step@steps.toml"},
        {file, "signs = [\"artifacts\"]", "signs = [\"colours\"]",
         "pack.unknown_section@steps.toml"},
        {file, "gate = \"submit\"", "gate = \"deploy\"", "pack.unknown_point@steps.toml"},
        {file, "does = \"cmdb\"", "does = \"dishes\"", "pack.unknown_work@steps.toml"},
        {file, "apart = [\"deploy\"]", "apart = [\"nobody\"]", "pack.unknown_step@steps.toml"},
        {file, "ladder = \"default\"", "ladder = \"none\"", "pack.unknown_ladder@steps.toml"},
        {file, "ladder = \"default\"", "meeting = \"none\"", "pack.unknown_meeting@steps.toml"},
        {file, "ladder = \"default\"", "proof = \"smile\"", "pack.unknown_proof@steps.toml"},
        {file, "id = \"necessary\"", "id = \"correct\"", "pack.repeated@steps.toml#accept.checks"},
        {file, ", \"refuse\"]", ", \"perhaps\"]", "pack.text_missing@steps.toml#accept.verdicts"},
        {file, "signs = [\"*\"]", "signs = [\"*\"]\nverdicts = [\"approve\"]",
         "pack.step_of_two_kinds@steps.toml#go_live"},
        {file, "signs = [\"*\"]",
         "signs = [\"*\"]\nverdict_words = [{ id = \"done\", zh = \"好\", en = \"good\" }]",
         "pack.words_of_no_verdict@steps.toml#go_live.verdict_words.0.id"},
        {file, "gate = \"submit\"",
         "gate = \"submit\"\nverdict_words = [{ id = \"approve\", zh = \"好\", en = \"good\" }]",
         "pack.words_of_no_verdict@steps.toml#submit.verdict_words.0.id"},
        {file, "gate = \"submit\"", "gate = \"submit\"\nrefuses = true",
         "pack.refuses_without_signing@steps.toml#submit"},
        {file, "role = \"operations_supervisor\"\nsigns",
         "role = '= holder(\"operations_supervisor\", null)'\nsigns",
         "pack.seat_without_role@release.bpmn#countersign"},
        // What the gateways behind the steps must answer.
        {file, "returns = [\"plan\"]\nrefuses", "returns = [\"test\"]\nrefuses",
         "pack.return_astray@release.bpmn#go_live"},
        {file, "returns = [\"plan\"]\nrefuses = true", "returns = [\"plan\"]",
         "pack.flow_never_taken@release.bpmn#f_not_approved"},
        // Who signs what, and what passes which point.
        {file, "gate = \"submit\"", "", "pack.deploy_without_submit@release.bpmn#deploy"},
        {file, "[accept]", "[accepted]", "pack.task_without_entry@release.bpmn#accept"},
    };
    for (const auto& fault : faults) plant(fault);
}

TEST_CASE("faults in the diagram") {
    const char* file = "release.bpmn";
    const Fault faults[] = {
        {file, "value=\"1.0.0\"", "value=\"1.0.1\"", "pack.version_tag@release.bpmn#release"},
        {file, "name=\"en\" value=\"test\"", "name=\"de\" value=\"Test\"",
         "pack.text_missing@release.bpmn#test"},
        {file, "bpmnElement=\"plan\"", "bpmnElement=\"plane\"",
         "pack.diagram_incomplete@release.bpmn#plan"},
        {file, "name=\"stage\" value=\"planning\"", "name=\"stage\" value=\"dreaming\"",
         "pack.unknown_stage@release.bpmn#plan"},
        {file, "<zeebe:property name=\"stage\" value=\"planning\" />", "",
         "pack.no_stage@release.bpmn#plan"},
        {file, "externalReference=\"release_plan\"", "externalReference=\"nothing\"",
         "pack.unknown_paper@release.bpmn#plan"},
        {file, "type=\"fangxing:archive\"", "type=\"fangxing:burn\"",
         "pack.unknown_job@release.bpmn#archive"},
        {file, "key=\"at\" value=\"deploy\"", "key=\"at\" value=\"night\"",
         "pack.unknown_point@release.bpmn#ready"},
        {file, "value=\"go_live_notice\"", "value=\"none\"",
         "pack.unknown_notice@release.bpmn#announce"},
        {file, "inputElement=\"seat\"", "inputElement=\"release\"",
         "pack.shadowed_name@release.bpmn#review: release"},
        {file, "=working time(now(), @", "=working time(tomorrow, @",
         "pack.unknown_name@release.bpmn#accept: tomorrow"},
        {file, "= outcome.verdict = \"accept\"", "= outcome.verdict = \"yes\"",
         "pack.flow_never_taken@release.bpmn#f_accepted"},
        {file, "= every o in outcomes satisfies o.verdict = \"approve\"",
         "= outcome.verdict = \"approve\"", "pack.outcome_behind_loop@release.bpmn#f_reviewed"},
        {file, " default=\"f_go_live_returned\"", "",
         "pack.verdict_without_flow@release.bpmn#go_live: go_live: return plan"},
        {file, "type=\"fangxing:close\"", "type=\"fangxing:archive\"",
         "pack.end_without_close@release.bpmn#closed"},
        {file, "type=\"fangxing:rollback\"", "type=\"fangxing:archive\"",
         "pack.rollback_leads_nowhere@release.bpmn#rollback_ordered"},
        {file, "messageRef=\"message_rollback\"", "messageRef=\"message_rescheduled\"",
         "pack.deploy_without_rollback@release.bpmn#deploy"},
        {file, "errorRef=\"error_deployment_failed\"", "errorRef=\"error_nothing\"", "bpmn."},
        {file, "sourceRef=\"restore\" targetRef=\"check_restored\"",
         "sourceRef=\"restore\" targetRef=\"archive\"",
         "pack.rollback_unchecked@release.bpmn#restore"},
        {file, "<definitions", "<definition", "bpmn."},
    };
    for (const auto& fault : faults) plant(fault);
}

TEST_CASE("faults in decisions, records and notices") {
    const Fault faults[] = {
        {"decisions.dmn", "\"release\"</text>", "\"journey\"</text>",
         "pack.unknown_flow@decisions.dmn#intake_upgrade: journey"},
        {"decisions.dmn", "decision id=\"intake\"", "decision id=\"outtake\"",
         "pack.decision_missing@decisions.dmn#intake"},
        {"decisions.dmn", "hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\"",
         "pack.decision_of_other_kind@decisions.dmn#signatories"},
        {"decisions.dmn", "name=\"point_to\"", "name=\"pointer\"",
         "pack.decision_without_column@decisions.dmn#intake: point_to"},
        {"decisions.dmn", "\"go_live\"</text>", "\"go_there\"</text>",
         "pack.unknown_step@decisions.dmn#sign_go_live: go_there"},
        {"decisions.dmn", "\"go_live\"</text>", "\"submit\"</text>",
         "pack.signatory_without_signature@decisions.dmn#sign_go_live: submit"},
        {"records/release_plan.json", "\"plan.steps\"", "\"plan.stairs\"",
         "schema.unknown_fact@records/release_plan.json#/properties/steps/x-is"},
        {"records/release_plan.json", "\"x-is\": \"plan.steps\",", "",
         "pack.fact_unbound@release.bpmn#release: plan.steps"},
        {"records/release_plan.json", "\"x-is\": \"risks\"", "\"x-is\": \"plan.steps\"",
         "pack.fact_bound_twice@records/release_plan.json#risks: plan.steps"},
        {"records/release_plan.json", "\"x-section\": \"steps\"", "\"x-section\": \"stairs\"",
         "pack.fact_in_other_section@records/release_plan.json#steps: steps"},
        {"records/release_plan.json", "= every s in steps", "= every s in stairs",
         "pack.unknown_name@records/release_plan.json"},
        {"records/release_plan.json", "\"release_supervisor\"", "\"boss\"",
         "pack.unknown_role@records/release_plan.json#x-writers: boss"},
        {"notices/go_live_notice.md", "<!-- en -->", "", "pack.text_missing@notices"},
        {"notices/go_live_notice.md", "channels: [page, mail]", "channels: [pigeon]",
         "pack.unknown_channel@notices/go_live_notice.md#pigeon"},
        {"notices/go_live_notice.md", "影响范围：{{", "影响范围：{{#a}}{{",
         "pack.mustache@notices"},
        {"notices/go_live_notice.md", "---\nchannels", "channels", "pack.bad_notice@notices"},
    };
    for (const auto& fault : faults) plant(fault);
}

TEST_CASE("a domain section that nobody signs is named") {
    auto files = standard_with("steps.toml", "signs = [\"*\"]", "signs = [\"risks\"]");
    auto& steps = files["steps.toml"];
    const std::string artifacts = "signs = [\"artifacts\"]";
    steps.replace(steps.find(artifacts), artifacts.size(), "signs = [\"risks\"]");
    CHECK(problems_of(files).find("pack.section_unsigned@release.bpmn#release: artifacts") !=
          std::string::npos);
}

TEST_CASE("missing files are named") {
    for (const auto* file : {"pack.toml", "steps.toml", "decisions.dmn"}) {
        auto files = standard_files();
        files.erase(file);
        CHECK(problems_of(files).find(std::string("pack.file_missing@") + file) !=
              std::string::npos);
    }
}
