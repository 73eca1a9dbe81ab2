// The one list of what each BPMN element does; an element a file beside this one.
#pragma once

#include <optional>

#include "process/engine/run.h"

namespace fangxing::engine {

// A token arrives at an element.
void enter(Run& run, const Token& token);
// The work of a live activity begins; it may be done at once.
std::optional<Trouble> begin(Run& run, Key key);
// What was asked for is no longer wanted.
void withdraw_work(Run& run, const Live& live);

// ---- activities: the work itself
std::optional<Trouble> begin_task(Run& run, Key key);
std::optional<Trouble> begin_user_task(Run& run, Key key);
std::optional<Trouble> begin_service_task(Run& run, Key key);
std::optional<Trouble> begin_receive_task(Run& run, Key key);
std::optional<Trouble> begin_script_task(Run& run, Key key);
std::optional<Trouble> begin_business_rule_task(Run& run, Key key);
std::optional<Trouble> begin_call_activity(Run& run, Key key);
std::optional<Trouble> begin_sub_process(Run& run, Key key);

// ---- gateways
void enter_exclusive_gateway(Run& run, const Token& token);
void enter_parallel_gateway(Run& run, const Token& token);
void enter_inclusive_gateway(Run& run, const Token& token);
void enter_event_gateway(Run& run, const Token& token);
// Uses up one token of each filled incoming flow and goes on.
void join_inclusive(Run& run, Key scope, const Element& gateway);

// ---- events
void enter_start_event(Run& run, const Token& token);
void enter_end_event(Run& run, const Token& token);
void enter_catch_event(Run& run, const Token& token);
void enter_throw_event(Run& run, const Token& token);
// The token of an event that has nothing to wait for goes on.
void go_on(Run& run, Key scope, const Element& element);

// ---- scopes
// The process itself: armed, then its start event.
void begin_process(Run& run, Index start);
void end_process(Run& run);
void start_event_sub_process(Run& run, Key scope, const Element& start,
                             const feel::Value& variables);
void open_event_sub_process(Run& run, Key scope, const Element& sub, const feel::Value& variables);
// The called process has ended with these variables.
void called_done(Run& run, Key key, const feel::Value& variables);

// The wish for external work of a live element with a job type.
std::optional<Trouble> run_job(Run& run, Key key);
// The wish for a person's work, also for tasks that name no way to be carried out.
std::optional<Trouble> open_task(Run& run, Key key);

}  // namespace fangxing::engine
