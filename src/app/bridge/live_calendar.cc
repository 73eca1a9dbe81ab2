#include "app/bridge/live_calendar.h"

namespace fangxing::app {

std::vector<calendar::Entry> active_entries(Work& work) {
    return work.where<calendar::Entry>("active", std::int64_t{1});
}

calendar::Calendar live_calendar(Work& work, const Pack& pack) {
    return calendar::with_entries(pack.calendar, active_entries(work));
}

}  // namespace fangxing::app
