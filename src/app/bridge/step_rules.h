// A step's rules as they stand for one release: checks evaluated, inputs and deliverables looked
// up.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/approval/checklist.h"

namespace fangxing::app {

// At a site, `site` names the one whose process `instance` is.
std::vector<approval::Check> checks_of(Case& of, const StepRule& rule,
                                       const approval::Answers& answers, base::Ref instance = {});
// Is the record complete, or the document given?
bool is_there(Case& of, const std::string& id);
// Ids of mandatory deliverables that are not there; those not applicable, by rule or as somebody
// said with a reason, are left out.
std::vector<std::string> missing_deliverables(Case& of, const StepRule& rule,
                                              const approval::Answers& answers);
// Records and documents that must be there before the task can be completed, and are not.
std::vector<std::string> missing_inputs(Case& of, const StepRule& rule);

// As the pack calls a record or document; its id where it knows none.
base::Words paper_name(const Pack& pack, const std::string& id);
// The words of that name, in both languages, by which the paper is found too.
std::string paper_found_as(const Pack& pack, const std::string& id);
// Of a user task: the step that it names, else one of its own name.
const std::string& step_of(const bpmn::Element& element);
// As the flow calls the step's task; its id where no flow has it.
base::Words name_of_step(const Pack& pack, const std::string& step);
// In the pack's own words; empty where it has none.
base::Words verdict_name(const Pack& pack, const std::string& step, const std::string& verdict);
// A missing paper by name, and whose step owes it: {record, zh, en, owes_zh, owes_en}. A
// deliverable is owed by the step itself, an input by the step that gives it.
base::Parameters owed(const Pack& pack, const StepRule& rule, const std::string& id);

}  // namespace fangxing::app
