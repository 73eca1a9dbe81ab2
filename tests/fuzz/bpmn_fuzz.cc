// Any bytes as a process file: what deploys runs, with every work item done as it opens.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "process/bpmn/read.h"
#include "process/engine/bench.h"

namespace {

using namespace fangxing;

constexpr int most_steps = 12;

// One step on, whatever waits there.
void stir(engine::Bench& bench, const std::string& element, int step) {
    const feel::Value nothing;
    if (step % 4 == 3) {
        static_cast<void>(bench.error(element, "E"));
    } else if (!bench.complete(element, nothing, 0)) {
        static_cast<void>(bench.resolve(element, nothing));
    }
}

void run(const bpmn::Definitions& definitions) {
    engine::Deployment deployment;
    deployment.add(definitions);
    std::vector<std::string> messages;
    for (const auto& [id, process] : deployment.processes) {
        for (const auto& each : process->elements) {
            if (!each.event.name.text.empty()) messages.push_back(each.event.name.text);
        }
    }
    engine::Bench bench(deployment);
    for (const auto& [id, process] : deployment.processes) {
        static_cast<void>(bench.start(id, {}));
    }
    for (int step = 0; step < most_steps && !bench.is_completed(); ++step) {
        const auto active = bench.active();
        if (!active.empty()) stir(bench, active.begin()->first, step);
        if (step % 3 == 2) static_cast<void>(bench.advance("P1D"));
        if (!messages.empty()) {
            const auto& name = messages[static_cast<std::size_t>(step) % messages.size()];
            static_cast<void>(bench.message(name, {}, {}));
            static_cast<void>(bench.signal(name, {}));
        }
        if (!bench.fault().empty()) {
            std::fprintf(stderr, "%s\n", bench.fault().c_str());
            std::abort();
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto definitions = bpmn::read(text);
    if (definitions && bpmn::deployment_problems(*definitions).refusals.empty()) run(*definitions);
    return 0;
}
