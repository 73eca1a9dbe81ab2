// The deployment process as a program of its own, so that a test can kill it.
//
//   fx_execute_alone SOCKET DATA PUBLIC_KEY SSH_KEY [GRACE_S]
#include <cstdlib>

#include "executor/execute.h"

int main(int count, char** arguments) {
    if (count < 5) return 2;
    return fangxing::executor::execute(
        {.socket = arguments[1],
         .folder = arguments[2],
         .public_key = arguments[3],
         .ssh_key = arguments[4],
         .workers = 2,
         .wait = std::chrono::seconds(1),
         .stop_grace = std::chrono::seconds(count > 5 ? std::atoi(arguments[5]) : 5)});
}
