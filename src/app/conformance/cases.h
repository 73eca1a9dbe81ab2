// Conformance cases of flows, FEEL and decisions, handed over as texts: for the command line.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fangxing::app {

struct Verdict {
    std::string name;
    bool passed = false;
    std::string text;  // what was wrong, or empty
};

struct CaseReport {
    std::vector<Verdict> verdicts;
    // What could not be run: the place (a line, a file, a JSON Pointer) as `field`.
    std::vector<base::Reason> refusals;
};

// The content of a file that lies beside the case, or nothing.
using ReadBeside = std::function<std::optional<std::string>(const std::string& name)>;

// A file of the form in tests/conformance/README.md; `stem` is its name without folder and suffix,
// and names what it deploys where it does not say.
CaseReport run_flow_cases(const std::string& stem, std::string_view text, const ReadBeside& read);
// Whether a JSON text means to be such a file.
bool holds_flow_cases(std::string_view text);

// One FEEL case a line; empty lines are none.
CaseReport run_feel_cases(std::string_view text);

struct NamedText {
    std::string name;  // without folders
    std::string text;
};

// A directory of the DMN TCK: its models and its test files.
CaseReport run_decision_cases(const std::vector<NamedText>& files);

}  // namespace fangxing::app
