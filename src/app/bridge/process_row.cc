#include "app/bridge/process_row.h"

#include <algorithm>

namespace fangxing::app {

void apply(ProcessRow& row, const ProcessRow::Event& event) {
    struct Apply {
        ProcessRow& row;
        void operator()(const ProcessStarted& each) const { row.started = each; }
        void operator()(const ProcessStepped& each) const {
            for (const auto& stored : each.events) {
                engine::apply(row.instance, engine::restore_event(stored));
            }
            row.stage = each.stage;
        }
        void operator()(const JobWaits& each) const {
            (*this)(JobLeft{each.job.key});  // a job that is tried again waits once
            row.jobs.push_back(each.job);
        }
        void operator()(const JobLeft& each) const {
            std::erase_if(row.jobs, [&](const WaitingJob& job) { return job.key == each.key; });
        }
    };
    std::visit(Apply{row}, event);
}

bool ProcessRow::is_at_gate() const {
    return std::ranges::any_of(jobs, [](const WaitingJob& job) {
        return job.type == "fangxing:gate" || job.type == "fangxing:close";
    });
}

}  // namespace fangxing::app
