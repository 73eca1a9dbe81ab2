// What speaks against running a process file, a decision file or a whole pack: for the command
// line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/json.h"
#include "base/result.h"

namespace fangxing::app {

struct CheckReport {
    std::string name;
    bool loads = false;              // can be read and shown
    bool deploys = false;            // would be run
    std::vector<std::string> holds;  // ids of processes and decisions, or the pack with its version
    std::vector<base::Reason> refusals;
    std::vector<base::Reason> warnings;
    std::vector<std::string> changes;  // against the running version: "changed steps.toml" …
};

// BPMN or DMN, told apart by its root element.
CheckReport check_file(const std::string& name, std::string_view text);

using PackFiles = std::map<std::string, std::string>;  // as in app/pack/versions.h

// Every rule before publishing. Windows and meetings must come in the two years after `now`; where
// `running` holds files, the version must be higher than theirs, and the changes are listed. The
// cases that the pack keeps (`tests/*.json`) are run, its scenarios (`tests/*.txt`) looked at.
CheckReport check_pack(const std::string& id, const PackFiles& files, const PackFiles& running,
                       base::Instant now);

base::Json to_json(const CheckReport& report);

}  // namespace fangxing::app
