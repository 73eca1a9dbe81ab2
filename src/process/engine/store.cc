#include <algorithm>

#include "base/ensure.h"
#include "process/engine/event.h"
#include "process/engine/instance.h"
#include "process/engine/stored.h"

namespace fangxing::engine {
namespace {

constexpr std::int64_t version = 1;

using base::Json;

// A list of described rows, only when there are any.
template <class T>
void put_list(Json& out, const char* name, const std::vector<T>& rows) {
    if (rows.empty()) return;
    Json::Array list;
    for (const auto& row : rows) list.push_back(stored::write(row));
    out.put(name, std::move(list));
}

template <class T>
void take_list(const Json& json, const char* name, std::vector<T>& rows) {
    const auto* list = json.find(name);
    if (!list) return;
    base::ensure(list->array() != nullptr, "a stored list is a list");
    for (const auto& row : *list->array()) stored::read(row, rows.emplace_back());
}

}  // namespace

base::Json store(const Instance& instance) {
    Json out;
    out.put("v", version);
    out.put("process", instance.process);
    if (instance.state != State::running) {
        out.put("state", static_cast<std::int64_t>(instance.state));
    }
    if (instance.called) out.put("called", true);
    if (instance.next_order != 1) out.put("order", instance.next_order);
    put_list(out, "live", instance.live);
    put_list(out, "arrivals", instance.arrivals);
    put_list(out, "timers", instance.timers);
    put_list(out, "subscriptions", instance.subscriptions);
    put_list(out, "compensations", instance.compensations);
    put_list(out, "incidents", instance.incidents);
    return out;
}

Instance restore(const base::Json& json) {
    const auto* written = json.find("v");
    base::ensure(written && written->integer() && *written->integer() == version,
                 "a stored instance is of this version");
    Instance out;
    out.process = json.text("process");
    if (const auto* state = json.find("state")) {
        out.state = static_cast<State>(*state->integer());
    }
    out.called = json.find("called") != nullptr;
    if (const auto* order = json.find("order")) out.next_order = *order->integer();
    take_list(json, "live", out.live);
    take_list(json, "arrivals", out.arrivals);
    take_list(json, "timers", out.timers);
    take_list(json, "subscriptions", out.subscriptions);
    take_list(json, "compensations", out.compensations);
    take_list(json, "incidents", out.incidents);
    return out;
}

}  // namespace fangxing::engine
