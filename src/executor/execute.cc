#include "executor/execute.h"

#include <signal.h>

#include <cstdio>
#include <ctime>

#include "base/ensure.h"
#include "executor/deployment/process.h"

namespace fangxing::executor {
namespace {

// Waits for a signal to stop, or until the process cannot go on.
bool wait_for_end(const sigset_t& signals, const DeploymentProcess& process) {
    const timespec slice{0, 200'000'000};
    for (;;) {
        if (sigtimedwait(&signals, nullptr, &slice) > 0) return true;
        if (process.is_broken()) return false;
    }
}

}  // namespace

int execute(const ExecuteSettings& settings) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    // Blocked before any thread starts, so that all inherit it and only the wait above sees them.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    try {
        DeploymentProcess process(settings);
        process.start();
        const bool asked = wait_for_end(signals, process);
        process.stop();
        return asked ? 0 : 1;
    } catch (const base::Fault& fault) {
        std::fprintf(stderr, "fangxing execute: %s\n", fault.what());
        return 1;
    }
}

}  // namespace fangxing::executor
