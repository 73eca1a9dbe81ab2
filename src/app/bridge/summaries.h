// Summaries for managers: scheduled, and delivered with the figures of that moment.
#pragma once

#include "app/bridge/improving.h"
#include "domain/improvement/summary.h"

namespace fangxing::app {

base::Result<improvement::Summary> wait_for_summary(
    Work& work, const std::vector<improvement::Summary::Event>& events);
// Once; the next of those that come again is waited for. Safe to repeat.
base::Result<void> deliver_summary(Work& work, improvement::SummaryId id);

}  // namespace fangxing::app
