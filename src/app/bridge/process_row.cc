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

Gate gate_of(const WaitingJob& job) {
    const auto at = job.headers.find("at");
    return {job.type, at == job.headers.end() ? "" : at->second};
}

std::set<Gate> read_gates(const std::string& text) {
    std::set<Gate> out;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        const auto line = text.substr(from, end - from);
        const auto blank = line.find(' ');
        out.insert({line.substr(0, blank), line.substr(std::min(blank, line.size() - 1) + 1)});
        from = end + 1;
    }
    return out;
}

std::optional<std::string> ProcessRow::at_gates() const {
    std::set<Gate> gates;
    for (const auto& job : jobs) {
        const bool waits = job.type == "fangxing:gate" || job.type == "fangxing:close";
        if (waits) gates.insert(gate_of(job));
    }
    if (gates.empty()) return std::nullopt;
    std::string out;
    for (const auto& gate : gates) {
        out.append(out.empty() ? "" : "\n").append(gate.type).append(" ").append(gate.at);
    }
    return out;
}

}  // namespace fangxing::app
