// `fangxing execute`: the deployment process, which alone holds the keys to the targets.
#pragma once

#include <chrono>
#include <string>

namespace fangxing::executor {

struct ExecuteSettings {
    std::string socket;             // the server's Unix socket
    std::string folder;             // own one: step journal, artifacts, output; made when missing
    std::string public_key;         // file: the organisation's Ed25519 key, PEM or base64
    std::string ssh_key;            // file: private key to the targets
    int workers = 2;                // steps carried out at the same time
    std::chrono::seconds wait{25};  // how long a poll may wait at the server
    std::chrono::seconds stop_grace{5};  // running steps may end by themselves after SIGTERM
};

// Runs until SIGTERM or SIGINT; the exit code of the process. 0: stopped; 1: its disk, journal or
// key failed it.
int execute(const ExecuteSettings& settings);

}  // namespace fangxing::executor
