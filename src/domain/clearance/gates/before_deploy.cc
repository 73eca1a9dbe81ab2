#include "domain/clearance/gates/gates.h"

namespace fangxing::clearance::gates {

// S0-09, INV-01: without a valid clearance there is nothing to run; says what it waits for.
void cleared(const Facts& facts, Reasons& reasons) {
    if (facts.clearance) return;
    reasons.push_back({"gate.no_clearance", "", {}});
    for (auto& reason : missing(facts)) reasons.push_back(std::move(reason));
}

void window_open(const Facts& facts, Reasons& reasons) {
    const auto window = release::window(facts.release);
    if (!window) {
        reasons.push_back({"gate.no_window", "", {}});
    } else if (facts.now < window->from) {
        reasons.push_back({"gate.window_not_open", "", {{"from", base::to_text(window->from)}}});
    } else if (facts.now >= window->to) {
        reasons.push_back({"gate.window_over", "", {{"to", base::to_text(window->to)}}});
    }
}

void not_frozen(const Facts& facts, Reasons& reasons) {
    for (const auto& name : facts.freezes) {
        reasons.push_back({"gate.frozen", "", {{"freeze", name}}});
    }
}

}  // namespace fangxing::clearance::gates
