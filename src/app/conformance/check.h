// What speaks against running a process file, a decision file or a whole pack: for the command
// line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

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
};

// BPMN or DMN, told apart by its root element.
CheckReport check_file(const std::string& name, std::string_view text);

// Every rule before publishing; `files` by path below the pack's folder.
CheckReport check_pack(const std::string& id, std::map<std::string, std::string> files);

base::Json to_json(const CheckReport& report);

}  // namespace fangxing::app
