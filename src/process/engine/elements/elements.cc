#include "process/engine/elements/elements.h"

#include "base/ensure.h"
#include "process/engine/activity.h"

namespace fangxing::engine {

using bpmn::Kind;

void enter(Run& run, const Token& token) {
    switch (run.process().at(token.element).kind) {
        case Kind::task:
        case Kind::user_task:
        case Kind::service_task:
        case Kind::send_task:
        case Kind::receive_task:
        case Kind::script_task:
        case Kind::business_rule_task:
        case Kind::call_activity:
        case Kind::sub_process:
            open_activity(run, {.parent = token.scope,
                                .element = token.element,
                                .loop = 0,
                                .thrower = 0,
                                .variables = {}});
            return;
        case Kind::exclusive_gateway: return enter_exclusive_gateway(run, token);
        case Kind::parallel_gateway: return enter_parallel_gateway(run, token);
        case Kind::inclusive_gateway: return enter_inclusive_gateway(run, token);
        case Kind::event_gateway: return enter_event_gateway(run, token);
        case Kind::start_event: return enter_start_event(run, token);
        case Kind::end_event: return enter_end_event(run, token);
        case Kind::catch_event: return enter_catch_event(run, token);
        case Kind::throw_event: return enter_throw_event(run, token);
        case Kind::process:
        case Kind::event_sub_process:
        case Kind::boundary_event:
        case Kind::unsupported: return run.stand(token, {"process.element_not_run", ""});
    }
}

std::optional<Trouble> begin(Run& run, Key key) {
    switch (run.element(key).kind) {
        case Kind::task: return begin_task(run, key);
        case Kind::user_task: return begin_user_task(run, key);
        case Kind::service_task:
        case Kind::send_task: return begin_service_task(run, key);
        case Kind::receive_task: return begin_receive_task(run, key);
        case Kind::script_task: return begin_script_task(run, key);
        case Kind::business_rule_task: return begin_business_rule_task(run, key);
        case Kind::call_activity: return begin_call_activity(run, key);
        case Kind::sub_process: return begin_sub_process(run, key);
        case Kind::process:
        case Kind::event_sub_process:
        case Kind::exclusive_gateway:
        case Kind::parallel_gateway:
        case Kind::inclusive_gateway:
        case Kind::event_gateway:
        case Kind::start_event:
        case Kind::end_event:
        case Kind::catch_event:
        case Kind::throw_event:
        case Kind::boundary_event:
        case Kind::unsupported: break;
    }
    base::ensure(false, "only activities begin");
    return std::nullopt;
}

void withdraw_work(Run& run, const Live& live) {
    const auto& element = run.process().at(live.element);
    if (element.is_scope()) return;
    if (element.kind == Kind::call_activity) {
        run.want(WithdrawCalled{live.key});
    } else if (element.job) {
        run.want(WithdrawJob{live.key});
    } else if (element.is_activity() && element.kind != Kind::receive_task) {
        run.want(WithdrawTask{live.key});
    }
}

void go_on(Run& run, Key scope, const Element& element) {
    pass(run, scope, element.self);
    for (const auto flow : element.outgoing) run.take(scope, flow);
}

}  // namespace fangxing::engine
