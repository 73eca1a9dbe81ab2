// Runs the test cases of a directory of the DMN TCK, handed over as texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/dmn/dmn.h"

namespace fangxing::dmn {

struct CaseFile {
    std::string name;  // without folders
    std::string text;
};

struct CaseResult {
    std::string id;  // test file, test case and result node
    bool passed = false;
    std::string text;  // what was wrong, or empty
};

struct CaseRun {
    std::vector<CaseResult> results;
    std::vector<std::string> malformed;  // names of test files that are none
};

// `files` are all *.dmn and *-test-*.xml of one directory. A test file names its model, or the only
// one is meant; each expected result of each of its cases gives one result.
CaseRun run_cases(const std::vector<CaseFile>& files);

}  // namespace fangxing::dmn
