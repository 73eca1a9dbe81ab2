#include "domain/release/handover.h"

#include <algorithm>
#include <array>

#include "domain/release/demands.h"

namespace fangxing::release {

using base::Kind;
using base::refuse;

void apply(Handover& handover, const Handover::Event& event) {
    if (const auto* made = std::get_if<HandedOver>(&event)) handover.made = *made;
    if (const auto* answered = std::get_if<HandoverAnswered>(&event)) handover.answered = *answered;
}

base::Result<std::vector<Handover::Event>> hand_over(HandedOver made) {
    constexpr std::array<std::string_view, 6> processes{"project",   "change",   "problem",
                                                        "knowledge", "incident", "configuration"};
    if (std::ranges::find(processes, made.to) == processes.end()) {
        return refuse(Kind::conflict, "handover.unknown_process", {{"to", made.to}});
    }
    return std::vector<Handover::Event>{std::move(made)};
}

base::Result<std::vector<Handover::Event>> answer(const Handover& handover,
                                                  HandoverAnswered answered) {
    if (handover.answered) return refuse(Kind::conflict, "handover.answered");
    if (is_blank(answered.text)) {
        return refuse(Kind::invalid, "handover.without_text", {},
                      {{"handover.without_text", "/text", {}}});
    }
    return std::vector<Handover::Event>{std::move(answered)};
}

}  // namespace fangxing::release
