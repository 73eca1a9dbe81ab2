#include "process/engine/run.h"

#include <algorithm>

#include "base/ensure.h"
#include "process/engine/names.h"

namespace fangxing::engine {

Run::Run(const Deployment& deployment, Instance instance, const Moment& moment)
    : deployment_(deployment), moment_(moment), clock_{moment.now, moment.zone} {
    process_ = deployment.process(instance.process);
    outcome_.after = std::move(instance);
}

const Live& Run::live(Key key) const {
    const auto* found = find(key);
    base::ensure(found != nullptr, "a live element that is worked on exists");
    return *found;
}

void Run::emit(Event event) {
    engine::apply(outcome_.after, event);
    outcome_.events.push_back(std::move(event));
}

std::optional<Token> Run::next_token() {
    while (!tokens_.empty()) {
        const auto token = tokens_.front();
        tokens_.pop_front();
        if (find(token.scope)) return token;  // else its scope has been withdrawn
    }
    return std::nullopt;
}

void Run::drop_tokens(Key scope) {
    std::erase_if(tokens_, [&](const Token& each) { return each.scope == scope; });
}

bool Run::has_tokens(Key scope) const {
    return std::ranges::any_of(tokens_, [&](const Token& each) { return each.scope == scope; });
}

void Run::take(Key scope, Index flow) {
    emit(Taken{scope, flow});
    put({scope, process_->flow(flow).target, flow});
}

std::vector<Key> Run::touched() {
    return std::exchange(touched_, {});
}

feel::Evaluated Run::evaluate(const Text& text, Key at, const feel::Value* overlay) const {
    if (!text.is_feel()) {
        if (text.text.empty()) return {};
        return {feel::Value(text.text), {}};
    }
    return feel::evaluate(text.expression,
                          Names(outcome_.after, moment_.context, at, overlay, &read_), clock_);
}

void Run::set_nearest(Key from, const std::string& name, const feel::Value& value) {
    for (const auto* at = find(from); at; at = find(at->parent)) {
        if (own_variable(*at, name) || at->parent == 0) return set_here(at->key, name, value);
    }
}

void Run::set_all(Key from, const feel::Value& variables) {
    const auto* context = variables.context();
    if (!context) return;
    for (const auto& [name, value] : context->entries()) set_nearest(from, name, value);
}

void Run::set_here(Key scope, const std::string& name, const feel::Value& value) {
    const auto* before = own_variable(live(scope), name);
    if (before && *before == value) return;
    emit(VariableSet{scope, name, value});
    variables_changed = true;
}

void Run::raise(Key at, const Trouble& trouble) {
    if (instance().incident_of(at)) return;
    report({fresh(), at, live(at).element, trouble.code, trouble.about});
}

void Run::report(Incident incident) {
    auto saw = *visible_variables(instance(), incident.owner).context();
    for (const auto& [name, value] : read_.entries()) {
        if (!value.function()) saw.put(name, value);
    }
    want(RaiseIncident{incident.key, incident.owner, process_->at(incident.element).id,
                       incident.code, incident.about, std::move(saw)});
    emit(IncidentRaised{std::move(incident)});
}

void Run::stand(const Token& token, const Trouble& trouble) {
    Live held;
    held.key = fresh();
    held.parent = token.scope;
    held.element = token.element;
    held.phase = Phase::entering;
    const auto key = held.key;
    emit(Entered{std::move(held)});
    raise(key, trouble);
}

void Run::forget_incident(Key owner) {
    const auto* incident = instance().incident_of(owner);
    if (!incident) return;
    const auto key = incident->key;
    emit(IncidentGone{key});
    want(WithdrawIncident{key});
}

Outcome Run::finish() && {
    outcome_.heard = heard;
    return std::move(outcome_);
}

std::string reasons_of(const feel::Evaluated& evaluated) {
    std::string out;
    for (const auto& problem : evaluated.problems) {
        out += (out.empty() ? "" : "; ") + problem.code;
        if (!problem.about.empty()) out += ", " + problem.about;
    }
    return out;
}

}  // namespace fangxing::engine
