#include "process/bpmn/check.h"
#include "process/engine/activity.h"
#include "process/engine/catching.h"
#include "process/engine/elements/elements.h"
#include "process/engine/elements/throwing.h"
#include "process/engine/mapping.h"
#include "process/engine/names.h"
#include "process/engine/undo.h"

namespace fangxing::engine {
namespace {

using bpmn::EventKind;

// What the event carries: what its input mappings give, else all that is visible.
feel::Value carried(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (event.inputs.empty()) return visible_variables(run.instance(), token.scope);
    feel::Value out = feel::Context{};
    for (const auto& mapping : event.inputs) {
        const auto value = run.evaluate(mapping.source, token.scope, &out).value;
        out = put_path(out, mapping.target, value);
    }
    return out;
}

// Makes the event live, for one that has to wait.
Key hold(Run& run, const Token& token, std::int64_t before) {
    Live live;
    live.key = run.fresh();
    live.parent = token.scope;
    live.element = token.element;
    live.before = before;
    const auto key = live.key;
    run.emit(Entered{std::move(live)});
    return key;
}

void work(Run& run, const Token& token) {
    const auto key = hold(run, token, 0);
    map_in(run, key, run.element(key).inputs);
    if (auto trouble = run_job(run, key)) {
        run.emit(PhaseChanged{key, Phase::entering});
        run.raise(key, *trouble);
    }
}

bool send_message(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    const auto name = run.evaluate(event.event.name, token.scope);
    if (!name.value.string()) {
        run.stand(token, {"process.bad_message_name", reasons_of(name)});
        return false;
    }
    ThrowMessage message{*name.value.string(), {}, carried(run, token)};
    feel::List keys;
    for (const auto& text : event.event.correlation) {
        keys.push_back(run.evaluate(text, token.scope).value);
    }
    if (keys.size() == 1) message.correlation = keys.front();
    if (keys.size() > 1) message.correlation = feel::Value(std::move(keys));
    run.want(std::move(message));
    return true;
}

bool send_signal(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    const auto name = run.evaluate(event.event.name, token.scope);
    if (!name.value.string()) {
        run.stand(token, {"process.bad_signal_name", reasons_of(name)});
        return false;
    }
    run.want(ThrowSignal{*name.value.string(), carried(run, token)});
    return true;
}

std::string code_of(const Run& run, const Token& token) {
    const auto value = run.evaluate(run.process().at(token.element).event.name, token.scope).value;
    return value.string() ? *value.string() : std::string();
}

// Uncaught it is no fault; behind an interrupting catcher the token does not go on.
bool escalate(Run& run, const Token& token) {
    const Thrown thrown{EventKind::escalation, code_of(run, token), carried_by_mapping(run, token)};
    const auto caught = throw_from_scope(run, token.scope, thrown);
    if (caught == Caught::no) hand_to_caller(run, thrown);
    if (caught == Caught::instead) run.emit(Passed{token.scope, token.element});
    return caught != Caught::instead;
}

// Waits until all is undone, one after the other.
bool compensate(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (!has_records(run, token.scope, event)) return true;
    const auto key = hold(run, token, run.instance().next_order);
    run.touch(key);
    return false;
}

}  // namespace

feel::Value carried_by_mapping(Run& run, const Token& token) {
    return run.process().at(token.element).inputs.empty() ? feel::Value() : carried(run, token);
}

bool throw_it(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (event.job) {
        work(run, token);
        return false;
    }
    switch (event.event.kind) {
        case EventKind::message: return send_message(run, token);
        case EventKind::signal: return send_signal(run, token);
        case EventKind::escalation: return escalate(run, token);
        case EventKind::compensation: return compensate(run, token);
        case EventKind::none:
        case EventKind::timer:
        case EventKind::error:
        case EventKind::conditional:
        case EventKind::link:
        case EventKind::terminate:
        case EventKind::unsupported: return true;
    }
    return true;
}

void enter_throw_event(Run& run, const Token& token) {
    const auto& event = run.process().at(token.element);
    if (event.event.kind == EventKind::link) {
        pass(run, token.scope, event.self);
        run.put({token.scope, bpmn::link_target(run.process(), event), none});
        return;
    }
    if (throw_it(run, token)) go_on(run, token.scope, event);
}

}  // namespace fangxing::engine
