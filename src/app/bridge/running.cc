#include "app/bridge/running.h"

#include <algorithm>

#include "base/ensure.h"
#include "process/engine/queries.h"

namespace fangxing::app {
namespace {

Running* or_null(std::deque<Running>& all, std::deque<Running>::iterator found) {
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool Running::has_timer(std::int64_t timer) const {
    const auto& timers = row.instance.timers;
    return std::ranges::find(timers, timer, &engine::Timer::key) != timers.end();
}

bool Running::has_job(std::int64_t key) const {
    return std::ranges::find(row.jobs, key, &WaitingJob::key) != row.jobs.end();
}

Family Family::of(std::vector<ProcessRow> rows) {
    Family out;
    for (auto& row : rows) out.all_.push_back({std::move(row)});
    base::ensure(!out.all_.empty() && !out.own().row.is_called(), "a release has a process");
    return out;
}

Running& Family::add(Running running) {
    all_.push_back(std::move(running));
    return all_.back();
}

Running* Family::find(base::Ref instance) {
    return or_null(all_, std::ranges::find_if(all_, [&](const Running& each) {
                       return each.row.id.value == instance.value;
                   }));
}

Running* Family::with_timer(std::int64_t timer) {
    return or_null(all_, std::ranges::find_if(
                             all_, [&](const Running& each) { return each.has_timer(timer); }));
}

Running* Family::with_job(std::int64_t key) {
    return or_null(
        all_, std::ranges::find_if(all_, [&](const Running& each) { return each.has_job(key); }));
}

Running* Family::called_by(const Running& caller, std::int64_t call) {
    return or_null(all_, std::ranges::find_if(all_, [&](const Running& each) {
                       const auto& started = each.row.started;
                       return started.caller.value == caller.row.id.value && started.call == call &&
                              each.row.is_running();
                   }));
}

const engine::Timer* Family::next_timer() const {
    const engine::Timer* next = nullptr;
    for (const auto& each : all_) {
        for (const auto& timer : each.row.instance.timers) {
            if (!next || timer.due < next->due) next = &timer;
        }
    }
    return next;
}

std::vector<Running*> Family::hearing(const std::string& message, const feel::Value& correlation) {
    std::vector<Running*> out;
    for (auto& each : all_) {
        if (engine::hears_message(each.row.instance, message, correlation)) out.push_back(&each);
    }
    return out;
}

bool Family::hears(const std::string& message, const feel::Value& correlation) const {
    return std::ranges::any_of(all_, [&](const Running& each) {
        return engine::hears_message(each.row.instance, message, correlation);
    });
}

bool Family::has_incidents() const {
    return std::ranges::any_of(
        all_, [](const Running& each) { return !each.row.instance.incidents.empty(); });
}

bool Family::has_timer(std::int64_t timer) const {
    return std::ranges::any_of(all_, [&](const Running& each) { return each.has_timer(timer); });
}

bool Family::has_job(std::int64_t key) const {
    return std::ranges::any_of(all_, [&](const Running& each) { return each.has_job(key); });
}

}  // namespace fangxing::app
