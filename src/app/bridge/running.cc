#include "app/bridge/running.h"

#include <algorithm>
#include <iterator>

#include "base/ensure.h"
#include "process/engine/queries.h"

namespace fangxing::app {
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
    auto* known = loaded(row.id.value);
    return known ? *known : known_.emplace_back(Running{std::move(row)});
}

// A second one tells whether there are others at all; most releases call none.
void Family::begin() {
    if (std::exchange(has_begun_, true)) return;
    auto rows = work_->store().where(ProcessRow::table, "release", release_.value, 0, 2);
    base::ensure(!rows.empty(), "a release has a process");
    has_all_ = rows.size() == 1;
    own_ = std::move(rows.front());
    if (has_all_) own();
}

bool Family::is_alone() {
    if (!knows_called()) begin();
    return has_all_ && known_.size() == 1;
}

// Those whose columns are so.
void Family::take_where(const Columns& columns) {
    if (!knows_called()) begin();
    if (has_all_) return;
    for (auto& row : work_->store().where_all(ProcessRow::table, columns)) {
        if (loaded(row.id)) continue;
        auto read = from_row<ProcessRow>(row);
        if (read.is_called()) {
            take(std::move(read));
        } else {
            own();
        }
    }
}

Running& Family::own() {
    begin();
    if (own_) {
        // In front, wherever those stand that were asked for before.
        auto& own = known_.emplace_front(Running{from_row<ProcessRow>(*own_)});
        base::ensure(!own.row.is_called(), "the first process is the release's own");
        own_.reset();
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
    if (!has_begun_ && known_.empty()) has_begun_ = has_all_ = true;  // a release that begins now
    known_.push_back(std::move(running));
    return known_.back();
}

Running* Family::find(base::Ref instance) {
    if (!instance) return nullptr;
    if (auto* known = loaded(instance.value)) return known;
    begin();
    if (auto* known = loaded(instance.value)) return known;
    if (own_ && own_->id == instance.value) return &own();
    auto row = has_all_ ? std::nullopt : work_->find<ProcessRow>({instance.value});
    if (!row || row->started.release != release_) return nullptr;
    return &take(*std::move(row));
}

void Family::look_at_called(base::Ref instance) {
    if (has_begun_ || loaded(instance.value)) return;
    auto row = work_->find<ProcessRow>({instance.value});
    if (row && row->is_called() && row->started.release == release_) take(*std::move(row));
}

template <class Is>
Running* Family::first(const Is& is, base::Ref in) {
    if (in) find(in);
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

std::set<std::string> Family::values_of_others(std::string_view column) {
    if (!knows_called()) begin();
    if (has_all_) return {};
    std::vector<std::int64_t> known;
    for (const auto& each : known_) known.push_back(each.row.id.value);
    return work_->store().values_of(ProcessRow::table, column, {{"release", release_.value}},
                                    known);
}

bool Family::has_incidents() {
    take_where({{"with_incident", release_.value}});
    return std::ranges::any_of(
        known_, [](const Running& each) { return !each.row.instance.incidents.empty(); });
}

bool Family::is_running() {
    const auto runs = [](const Running& each) { return each.row.is_running(); };
    if (!knows_called()) {
        begin();
        if (!own_) return runs(known_.front());
    }
    return std::ranges::any_of(known_, runs) || !values_of_others("stage").empty();
}

std::set<Gate> Family::gates() {
    std::set<Gate> out;
    for (const auto& text : values_of_others("at_gate")) out.merge(read_gates(text));
    for (const auto& each : known_) out.merge(read_gates(each.row.at_gates().value_or("")));
    return out;
}

std::vector<WaitingJob> Family::jobs_at(const Gate& gate) {
    for (const auto& text : values_of_others("at_gate")) {
        if (!read_gates(text).contains(gate)) continue;
        take_where({{"release", release_.value}, {"at_gate", text}});
    }
    std::vector<WaitingJob> out;
    for (const auto& each : known_) {
        std::ranges::copy_if(each.row.jobs, std::back_inserter(out),
                             [&](const WaitingJob& job) { return gate_of(job) == gate; });
    }
    return out;
}

bool Family::is_waiting(std::int64_t job) const {
    return std::ranges::any_of(known_, [&](const Running& each) { return each.has_job(job); });
}

std::vector<std::string> Family::stages() {
    auto running = values_of_others("stage");
    for (const auto& each : known_) {
        if (each.row.is_running()) running.insert(each.row.stage);
    }
    running.erase("");
    return {running.begin(), running.end()};
}

bool Family::has_called() {
    if (knows_called()) return true;
    begin();
    return !has_all_ || known_.size() > 1;
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
    }
    return {};
}

}  // namespace fangxing::app
