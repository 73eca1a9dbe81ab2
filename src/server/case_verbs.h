// `fangxing process test`, `feel test`, `decide test` and `process check`: files in, verdicts out.
#pragma once

#include <string>
#include <vector>

namespace fangxing::server {

// Each runs the cases of files and of folders, prints a line for each and last how many passed and
// failed. The exit code: 0, 1 when one failed, 2 when a file could not be read or is no case.
int test_flows(const std::vector<std::string>& paths);
int test_feel(const std::vector<std::string>& paths);
int test_decisions(const std::vector<std::string>& paths);

struct CheckWish {
    std::vector<std::string> paths;
    std::string running;  // folder of the version that runs, to compare with; or empty
    bool as_json = false;
};

// What loads, what would be run and why not, of files and packs (folders with a pack.toml). The
// exit code: 0, 1 when one would not be run, 2 when one could not be read.
int check_processes(const CheckWish& wish);

}  // namespace fangxing::server
