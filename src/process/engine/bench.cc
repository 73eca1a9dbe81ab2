#include "process/engine/bench.h"

#include <algorithm>

#include "process/engine/names.h"
#include "process/engine/timers.h"
#include "process/feel/json.h"

namespace fangxing::engine {
namespace {

// More timers at one moment than this never end; nor does an act that leads to so many wishes.
constexpr int most_firings = 1'000;
constexpr int most_wants = 2'000;
constexpr base::Instant first_morning{1'736'496'000'000'000};  // 2025-01-10T08:00:00Z

class Nothing final : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view) const override { return std::nullopt; }
};
const Nothing nothing;

auto not_there(std::string_view element) {
    return base::refuse(base::Kind::not_found, "process.not_there",
                        {{"element", std::string(element)}});
}

bool is_work(const LiveElement& each) {
    return each.waits && !each.has_incident && each.kind >= bpmn::Kind::task &&
           each.kind <= bpmn::Kind::business_rule_task;
}

}  // namespace

Bench::Bench(Deployment deployment)
    : deployment_(std::move(deployment)), now_(first_morning), host_(&nothing) {
    for (auto& each : start_events(deployment_, moment())) {
        if (each.due) start_timers_.push_back(std::move(each));
    }
}

Moment Bench::moment() {
    return {now_, zone_, *host_, [this] { return ++last_key_; }};
}

void Bench::stand_in(const feel::Scope& host, base::Instant now, std::string zone) {
    host_ = &host;
    now_ = now;
    zone_ = std::move(zone);
}

const bpmn::Process& Bench::process_of(const Instance& instance) const {
    return *deployment_.process(instance.process);
}

Key Bench::begin(Key caller, Key call_key) {
    const auto id = ++last_key_;
    kept_[id] = Kept{{}, caller, call_key, 0, {}};
    return id;
}

base::Result<void> Bench::step_on(Key id, const Trigger& trigger) {
    const auto found = kept_.find(id);
    if (found == kept_.end()) return not_there("instance");
    const Instance before = found->second.instance;
    auto outcome = TRY(step(deployment_, before, trigger, moment()));
    prove(before, outcome);
    count(before, outcome.events);
    auto& kept = kept_.at(id);
    kept.instance = reloaded(id, outcome.after);
    if (!kept.instance.live.empty()) {
        kept.variables = visible_variables(kept.instance, kept.instance.key());
    }
    for (auto& want : outcome.wants) wants_.emplace_back(id, std::move(want));
    return {};
}

base::Result<void> Bench::run(Key id, const Trigger& trigger) {
    TRY(step_on(id, trigger));
    return settle();
}

base::Result<void> Bench::settle() {
    led_to_ = 0;
    TRY(meet_wants());
    return fire_due();
}

base::Result<void> Bench::meet_wants() {
    while (!wants_.empty()) {
        if (++led_to_ > most_wants) {
            wants_.clear();
            return base::refuse(base::Kind::conflict, "process.endless");
        }
        const auto [id, want] = std::move(wants_.front());
        wants_.pop_front();
        TRY(meet(id, want));
    }
    return {};
}

base::Result<void> Bench::meet(Key id, const Want& want) {
    // What was wanted may have been withdrawn meanwhile: such a refusal is no fault here.
    const auto is_open = [&](Key key) {
        const auto found = kept_.find(id);
        return found != kept_.end() && found->second.instance.find(key);
    };
    if (const auto* call = std::get_if<StartCalled>(&want)) {
        if (!is_open(call->key)) return {};
        const int depth = kept_.at(id).depth + 1;
        if (depth > deepest_call) {
            return step_on(id, CalledFailed{call->key, "process.called_too_deep", call->process});
        }
        const Start start{call->process, call->variables, {}, true};
        const auto called = begin(id, call->key);
        kept_.at(called).depth = depth;
        return step_on(called, start);
    }
    if (const auto* withdrawn = std::get_if<WithdrawCalled>(&want)) {
        for (auto& [child, kept] : kept_) {
            const bool is_it = kept.caller == id && kept.call_key == withdrawn->key;
            if (is_it && kept.instance.state == State::running) return step_on(child, Cancel{});
        }
        return {};
    }
    const auto& kept = kept_.at(id);
    if (const auto* thrown = std::get_if<ThrowToCaller>(&want)) {
        const auto* caller = kept_.at(kept.caller).instance.find(kept.call_key);
        if (!caller) return {};
        if (thrown->is_error) {
            return step_on(kept.caller,
                           CalledError{kept.call_key, thrown->code, thrown->variables});
        }
        return step_on(kept.caller,
                       CalledEscalation{kept.call_key, thrown->code, thrown->variables});
    }
    if (const auto* finish = std::get_if<Finish>(&want)) {
        kept_.at(id).variables = finish->variables;
        const bool done = finish->state == State::completed && kept.caller != 0;
        if (!done || !kept_.at(kept.caller).instance.find(kept.call_key)) return {};
        return step_on(kept.caller, CalledDone{kept.call_key, finish->variables});
    }
    if (const auto* signal_thrown = std::get_if<ThrowSignal>(&want)) {
        return hand_on_signal(signal_thrown->name, signal_thrown->variables);
    }
    if (const auto* message_thrown = std::get_if<ThrowMessage>(&want)) {
        return hand_on_message(message_thrown->name, message_thrown->correlation,
                               message_thrown->variables);
    }
    return {};
}

base::Result<Key> Bench::start(const std::string& process, const feel::Value& variables) {
    const Start start{process, variables};
    const auto id = begin(0, 0);
    if (auto done = run(id, start); !done) {
        kept_.erase(id);
        return std::unexpected(done.error());
    }
    return id;
}

base::Result<void> Bench::complete(std::string_view element, const feel::Value& variables,
                                   std::size_t pick, const feel::Value& outcome) {
    std::vector<std::pair<Key, Key>> open;
    for (const auto& [id, kept] : kept_) {
        for (const auto& each : live_elements(deployment_, kept.instance)) {
            if (each.element == element && is_work(each)) open.emplace_back(each.key, id);
        }
    }
    std::ranges::sort(open);
    if (pick >= open.size()) return not_there(element);
    return run(open[pick].second, TaskDone{open[pick].first, outcome, variables});
}

base::Result<void> Bench::error(std::string_view element, const std::string& code) {
    for (const auto& [id, kept] : kept_) {
        for (const auto& each : live_elements(deployment_, kept.instance)) {
            if (each.element == element && is_work(each)) {
                return run(id, JobError{each.key, code, {}});
            }
        }
    }
    return not_there(element);
}

base::Result<void> Bench::resolve(std::string_view element, const feel::Value& variables) {
    for (const auto& [id, kept] : kept_) {
        for (const auto& incident : kept.instance.incidents) {
            if (process_of(kept.instance).at(incident.element).id == element) {
                return run(id, Retry{incident.key, variables});
            }
        }
    }
    return not_there(element);
}

base::Result<void> Bench::message(const std::string& name, const feel::Value& key,
                                  const feel::Value& variables) {
    TRY(hand_on_message(name, key, variables));
    return settle();
}

base::Result<void> Bench::signal(const std::string& name, const feel::Value& variables) {
    TRY(hand_on_signal(name, variables));
    return settle();
}

base::Result<void> Bench::hand_on_message(const std::string& name, const feel::Value& key,
                                          const feel::Value& variables) {
    for (const auto& [id, kept] : kept_) {
        for (const auto& each : kept.instance.subscriptions) {
            if (each.kind != Awaited::message || each.name != name) continue;
            if (!key.is_null() && !each.correlation.is_null() && !(key == each.correlation)) {
                continue;
            }
            return step_on(id, MessageArrived{name, each.correlation, variables, each.key});
        }
    }
    for (const auto& each : start_events(deployment_, moment())) {
        if (each.kind != bpmn::EventKind::message || each.name != name) continue;
        const Start start{each.process, variables, each.element};
        return step_on(begin(0, 0), start);
    }
    return {};
}

base::Result<void> Bench::hand_on_signal(const std::string& name, const feel::Value& variables) {
    std::vector<Key> ids;
    for (const auto& [id, kept] : kept_) {
        const auto awaits = [&](const Subscription& each) {
            return each.kind == Awaited::signal && each.name == name;
        };
        if (std::ranges::any_of(kept.instance.subscriptions, awaits)) ids.push_back(id);
    }
    for (const auto id : ids) {
        if (kept_.at(id).instance.state != State::running) continue;
        TRY(step_on(id, SignalArrived{name, variables}));
    }
    for (const auto& each : start_events(deployment_, moment())) {
        if (each.kind != bpmn::EventKind::signal || each.name != name) continue;
        const Start start{each.process, variables, each.element};
        TRY(step_on(begin(0, 0), start));
    }
    return {};
}

base::Result<void> Bench::advance(std::string_view duration) {
    const auto until = after(now_, duration, zone_);
    if (!until) return base::refuse(base::Kind::invalid, "process.bad_timer");
    while (true) {
        std::optional<base::Instant> next;
        const auto consider = [&](base::Instant due) {
            if (due <= *until && (!next || due < *next)) next = due;
        };
        for (const auto& [id, kept] : kept_) {
            for (const auto& timer : kept.instance.timers) consider(timer.due);
        }
        for (const auto& each : start_timers_) consider(*each.due);
        if (!next) break;
        now_ = std::max(now_, *next);
        led_to_ = 0;  // what one moment leads to, however many moments go by
        TRY(fire_due());
    }
    now_ = *until;
    return {};
}

base::Result<void> Bench::fire_due() {
    for (int rounds = 0; rounds < most_firings; ++rounds) {
        const Timer* first = nullptr;
        Key id = 0;
        for (const auto& [each, kept] : kept_) {
            for (const auto& timer : kept.instance.timers) {
                if (timer.due > now_ || (first && first->due <= timer.due)) continue;
                first = &timer;
                id = each;
            }
        }
        const auto begins = std::ranges::find_if(
            start_timers_, [&](const auto& each) { return *each.due <= now_; });
        if (begins != start_timers_.end()) {
            const Start start{begins->process, {}, begins->element};
            const auto next = next_due(*begins->due, begins->period, zone_);
            if (begins->left == 0 || !next) {
                start_timers_.erase(begins);
            } else {
                begins->due = next;
                if (begins->left > 0) --begins->left;
            }
            TRY(step_on(begin(0, 0), start));
        } else if (first) {
            TRY(step_on(id, TimerDue{first->key}));
        } else {
            return {};
        }
        TRY(meet_wants());
    }
    return base::refuse(base::Kind::conflict, "process.endless");
}

void Bench::count(const Instance& before, const std::vector<Event>& events) {
    Instance now = before;
    for (const auto& event : events) {
        if (const auto* left = std::get_if<Left>(&event)) {
            // The body of a loop and its instances are one element: the instances count.
            const auto* live = now.find(left->key);
            if (left->completed && live && !live->rounds) {
                ++passed_[process_of(now).at(left->element).id];
            }
        }
        if (const auto* each = std::get_if<Passed>(&event)) {
            ++passed_[process_of(now).at(each->element).id];
        }
        engine::apply(now, event);
    }
}

Instance Bench::reloaded(Key id, const Instance& instance) {
    auto again = reload_ ? reload_(id, instance)
                         : restore(base::parse_json(base::to_text(store(instance))).value());
    if (!(store(again) == store(instance))) fault_ = "not restored: " + base::to_text(store(again));
    return again;
}

// Replaying the stored events makes the same instance.
void Bench::prove(const Instance& before, const Outcome& outcome) {
    Instance replayed = before;
    for (const auto& event : outcome.events) engine::apply(replayed, restore_event(store(event)));
    const auto expected = store(outcome.after);
    if (store(replayed) == expected) return;
    fault_ = "replayed: " + base::to_text(store(replayed)) + " not " + base::to_text(expected);
}

std::map<std::string, std::int64_t> Bench::active() const {
    std::map<std::string, std::int64_t> out;
    for (const auto& [id, kept] : kept_) {
        for (const auto& each : live_elements(deployment_, kept.instance)) {
            const bool counts =
                each.waits && !each.has_incident && each.kind != bpmn::Kind::call_activity;
            if (counts) ++out[each.element];
        }
    }
    return out;
}

std::vector<std::string> Bench::incidents() const {
    std::vector<std::string> out;
    for (const auto& [id, kept] : kept_) {
        for (const auto& incident : kept.instance.incidents) {
            out.push_back(process_of(kept.instance).at(incident.element).id);
        }
    }
    return out;
}

bool Bench::is_completed() const {
    return std::ranges::all_of(
        kept_, [](const auto& each) { return each.second.instance.state != State::running; });
}

std::int64_t Bench::passed(std::string_view element) const {
    const auto found = passed_.find(element);
    return found == passed_.end() ? 0 : found->second;
}

feel::Value Bench::variable(std::string_view name) const {
    if (kept_.empty()) return {};
    const auto& variables = kept_.begin()->second.variables;
    const auto* value = variables.context() ? variables.context()->find(name) : nullptr;
    return value ? *value : feel::Value();
}

}  // namespace fangxing::engine
