// A process pack as it was read: one organisation's release process, immutable, named by its
// digest.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/pack/pack_parts.h"
#include "base/digest.h"
#include "base/json.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/calendar/calendar.h"
#include "domain/calendar/year_plan.h"
#include "domain/kpi/indicator.h"
#include "domain/record/schema.h"
#include "process/engine/deployment.h"
#include "process/feel/feel.h"

namespace fangxing::app {

struct Pack {
    std::string id;
    std::string version;
    base::Digest digest;
    base::Words name;
    std::string owner;
    std::vector<std::string> publish;
    std::map<std::string, std::string> files;  // path -> bytes, as given
    feel::Value settings;
    std::vector<PackRole> roles;
    std::vector<PackStage> stages;
    std::vector<PackAct> acts;
    std::vector<PackGate> gates;
    std::vector<PackException> exceptions;
    std::vector<Ladder> ladders;
    std::vector<kpi::Indicator> indicators;  // what it says differs from the standard ones
    std::vector<StepRule> steps;
    std::map<std::string, Flow> flows;
    std::map<std::string, std::string> process_files;  // id of a process -> its diagram
    std::map<std::string, record::Schema> records;
    std::map<std::string, PackDocument> documents;
    // What each section is called: as a record names it, or as the first field that enters it is,
    // or the document.
    std::map<std::string, base::Words> section_names;
    std::map<std::string, Notice> notices;
    calendar::Calendar calendar;                       // zone, working hours, windows, freezes
    std::map<std::string, std::string> window_owners;  // id of a window -> role, where one is named
    // When the next year's windows become a task of those roles; none: nobody draws them up.
    std::optional<calendar::DayOfYear> year_plan;
    feel::Expression release_number;     // empty: the product's own format
    feel::Expression version_number;     // of fangxing:number
    base::Json cover;                    // source, control, revisions: as written
    std::vector<std::string> decisions;  // ids in decisions.dmn
    std::map<std::string, std::vector<std::string>> panels;  // steps that `signatories` may ask
    engine::Deployment deployment;       // flows compiled; its `decide` is the pack's decisions
    std::vector<base::Reason> warnings;  // what reading did not refuse but a person should see

    const PackRole* role(std::string_view id) const;
    const PackStage* stage(std::string_view id) const;
    // The highest in rank of these; null where none is a stage of the pack.
    const PackStage* highest(const std::vector<std::string>& ids) const;
    const StepRule* step(std::string_view id) const;
    const PackAct* act(std::string_view id) const;
};

// Names with spaces that FEEL of a pack may call; for parsing.
const std::vector<std::string>& pack_feel_names();

// Reads a pack from its files (path -> bytes). Refuses 422 `pack.invalid` with every problem at
// once, each with file and element (`pack.*`, `bpmn.*`, `schema.*`, `feel.*`).
base::Result<std::shared_ptr<const Pack>> read_pack(std::string_view id,
                                                    std::map<std::string, std::string> files);

}  // namespace fangxing::app
