#include "app/bridge/running.h"

#include <algorithm>

#include "base/ensure.h"
#include "process/engine/queries.h"

namespace fangxing::app {
namespace {

std::string stage_counted(const ProcessRow& row) {
    return row.is_running() ? row.stage : std::string();
}

}  // namespace

bool Running::has_timer(std::int64_t timer) const {
    const auto& timers = row.instance.timers;
    return std::ranges::find(timers, timer, &engine::Timer::key) != timers.end();
}

bool Running::has_job(std::int64_t key) const {
    return std::ranges::find(row.jobs, key, &WaitingJob::key) != row.jobs.end();
}

std::string stage_of(const Pack& pack, const engine::Instance& instance,
                     const std::string& of_the_call) {
    const auto* highest = pack.highest(engine::live_stages(pack.deployment, instance));
    return highest ? highest->id : of_the_call;
}

Running* Family::loaded(std::int64_t id) {
    const auto at = std::ranges::find(known_, id, [](const Running& r) { return r.row.id.value; });
    return at == known_.end() ? nullptr : &*at;
}

Running& Family::take(ProcessRow row) {
    if (auto* known = loaded(row.id.value)) return *known;
    auto& taken = known_.emplace_back(Running{std::move(row)});
    taken.counted_stage = stage_counted(taken.row);
    return taken;
}

// Rows whose column names the release; the column is null in all others.
void Family::take_where(std::string_view column) {
    own();
    if (has_all_) return;
    for (auto& row : work_->where_all<ProcessRow>({{column, release_.value}})) {
        take(std::move(row));
    }
}

Running& Family::own() {
    if (known_.empty()) {
        // A second one tells whether there are others at all; most releases call none.
        auto rows = work_->where<ProcessRow>("release", release_.value, 0, 2);
        base::ensure(!rows.empty() && !rows.front().is_called(), "a release has a process");
        has_all_ = rows.size() == 1;
        for (auto& row : rows) take(std::move(row));
    }
    return known_.front();
}

std::deque<Running>& Family::all() {
    own();
    if (!std::exchange(has_all_, true)) {
        for (auto& row : work_->where_all<ProcessRow>({{"release", release_.value}})) {
            take(std::move(row));
        }
    }
    return known_;
}

Running& Family::add(Running running) {
    if (known_.empty()) has_all_ = true;  // of a release that begins just now
    known_.push_back(std::move(running));
    return known_.back();
}

Running* Family::find(base::Ref instance) {
    if (!instance) return nullptr;
    own();
    if (auto* known = loaded(instance.value)) return known;
    auto row = has_all_ ? std::nullopt : work_->find<ProcessRow>({instance.value});
    if (!row || row->started.release != release_) return nullptr;
    return &take(*std::move(row));
}

template <class Is>
Running* Family::first(const Is& is, base::Ref in) {
    if (in) find(in);
    own();
    const auto among_known = std::ranges::find_if(known_, is);
    if (among_known != known_.end()) return &*among_known;
    const auto at = std::ranges::find_if(all(), is);
    return at == known_.end() ? nullptr : &*at;
}

Running* Family::with_timer(std::int64_t timer, base::Ref in) {
    return first([&](const Running& each) { return each.has_timer(timer); }, in);
}

Running* Family::with_job(std::int64_t key, base::Ref in) {
    return first([&](const Running& each) { return each.has_job(key); }, in);
}

Running* Family::called_by(const Running& caller, std::int64_t call) {
    const auto is_its = [&](const Running& each) {
        const auto& started = each.row.started;
        return started.caller.value == caller.row.id.value && started.call == call &&
               each.row.is_running();
    };
    return first(is_its, {});
}

const engine::Timer* Family::next_timer() {
    const engine::Timer* next = nullptr;
    for (const auto& each : all()) {
        for (const auto& timer : each.row.instance.timers) {
            if (!next || timer.due < next->due) next = &timer;
        }
    }
    return next;
}

std::vector<Running*> Family::hearing(const std::string& message, const feel::Value& correlation) {
    std::vector<Running*> out;
    for (auto& each : all()) {
        if (engine::hears_message(each.row.instance, message, correlation)) out.push_back(&each);
    }
    return out;
}

bool Family::hears(const std::string& message, const feel::Value& correlation) {
    return !hearing(message, correlation).empty();
}

bool Family::has_incidents() {
    take_where("with_incident");
    return std::ranges::any_of(
        known_, [](const Running& each) { return !each.row.instance.incidents.empty(); });
}

std::vector<WaitingJob> Family::jobs_at_gates() {
    take_where("at_gate");
    std::vector<WaitingJob> out;
    for (const auto& each : known_) {
        const auto& jobs = each.row.jobs;
        if (each.row.is_at_gate()) out.insert(out.end(), jobs.begin(), jobs.end());
    }
    return out;
}

bool Family::is_waiting(std::int64_t job) const {
    return std::ranges::any_of(known_, [&](const Running& each) { return each.has_job(job); });
}

std::vector<std::string> Family::stages() {
    own();
    auto running =
        has_all_ ? std::map<std::string, std::int64_t>()
                 : work_->store().tally(ProcessRow::table, "stage", {{"release", release_.value}});
    for (const auto& each : known_) {
        if (!has_all_ && !each.counted_stage.empty()) --running[each.counted_stage];
        if (each.row.is_running()) ++running[each.row.stage];
    }
    std::vector<std::string> out;
    for (const auto& [stage, count] : running) {
        if (count > 0 && !stage.empty()) out.push_back(stage);
    }
    return out;
}

bool Family::has_called() {
    own();
    return known_.size() > 1;
}

base::Result<void> Family::save() {
    for (auto& each : known_) {
        if (each.is_new) {
            TRY(work_->add_applied(each.row, each.events));
        } else {
            TRY(work_->save_applied(each.row, each.events));
        }
        each.is_new = false;
        each.events.clear();
        each.counted_stage = stage_counted(each.row);
    }
    return {};
}

}  // namespace fangxing::app
