// `fangxing press`: prints the pages of a folder as PDF by a browser without a window. It needs no
// network, no database, no key and no rights but to that folder.
#pragma once

#include <string>

namespace fangxing::executor {

struct PressSettings {
    std::string folder;                         // where server and press meet; made when missing
    std::string program = "/usr/bin/chromium";  // Chromium
    bool confined = false;  // by a unit or container: without the browser's own sandbox
};

// Runs until SIGTERM or SIGINT; the exit code of the process.
int press(const PressSettings& settings);

}  // namespace fangxing::executor
