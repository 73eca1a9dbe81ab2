// Hand-overs of a release to other processes, and what its flow hears of their answers.
#pragma once

#include "app/bridge/case.h"
#include "domain/release/handover.h"

namespace fangxing::app {

// Job `fangxing:handover`: `to`, `about` and `text` as header or input. In a site's process the
// matter is the site's.
base::Result<void> hand_over(Case& of, const WaitingJob& job);
// What the product itself hands over: the other side has its record at once, and `reference` names
// it (INV-28).
base::Result<void> note_handover(Case& of, const std::string& to, const std::string& about,
                                 const std::string& reference, const std::string& text);
// The end of the release, to change management; not where the flow has told it itself.
base::Result<void> hand_over_end(Case& of);
// The items that it has confirmed, to configuration management, once none is left.
base::Result<void> hand_over_configuration(Case& of);

}  // namespace fangxing::app
