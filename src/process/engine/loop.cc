#include "process/engine/loop.h"

#include "process/engine/activity.h"
#include "process/engine/names.h"
#include "process/engine/undo.h"

namespace fangxing::engine {
namespace {

constexpr std::int64_t most_instances = 10'000;

const bpmn::Loop& loop_of(const Run& run, Key body) {
    return *run.element(body).loop;
}

feel::Value item_of(const Rounds& rounds, std::int64_t number) {
    const auto* list = rounds.items.list();
    if (!list || number > static_cast<std::int64_t>(list->size())) return {};
    return (*list)[static_cast<std::size_t>(number - 1)];
}

void start_one(Run& run, Key body) {
    auto rounds = *run.live(body).rounds;
    const auto& loop = loop_of(run, body);
    const auto number = ++rounds.started;
    if (loop.standard) rounds.total = number;
    Opening opening{.parent = body,
                    .element = run.element(body).self,
                    .loop = number,
                    .thrower = 0,
                    .variables = {}};
    if (!loop.element_variable.empty()) {
        opening.variables.emplace_back(loop.element_variable, item_of(rounds, number));
    }
    if (!loop.index_variable.empty()) {
        opening.variables.emplace_back(loop.index_variable, feel::Value(number - 1));
    }
    // With the last one started the list has served: what is stored stays small.
    if (number == rounds.total) rounds.items = {};
    run.emit(RoundsChanged{body, std::move(rounds)});
    open_activity(run, std::move(opening));
}

std::optional<Trouble> read_list(Run& run, Key body, Rounds& rounds) {
    const auto& loop = loop_of(run, body);
    const auto& source = loop.collection ? loop.collection : loop.cardinality;
    const auto evaluated = run.evaluate(source, body);
    const auto about =
        source.text + ": " + feel::to_text(evaluated.value) + " " + reasons_of(evaluated);
    if (loop.collection) {
        const auto* list = evaluated.value.list();
        if (!list) return Trouble{"process.loop_without_list", about};
        rounds.items = evaluated.value;
        rounds.total = static_cast<std::int64_t>(list->size());
    } else {
        const auto* number = evaluated.value.number();
        const auto total = number ? number->integer() : std::nullopt;
        if (!total || *total < 0) return Trouble{"process.loop_without_list", about};
        rounds.total = *total;
    }
    if (rounds.total > most_instances) return Trouble{"process.loop_too_long", about};
    return std::nullopt;
}

// The output collection lies in the scope that directly holds the activity.
void close_body(Run& run, Key body) {
    const auto& name = loop_of(run, body).output_collection;
    if (!name.empty()) {
        const auto* results = own_variable(run.live(body), name);
        const auto value = results ? *results : feel::Value(feel::List{});
        run.set_here(run.live(body).parent, name, value);
    }
    leave(run, body);
}

std::optional<Trouble> begin_standard(Run& run, Key body) {
    const auto& loop = loop_of(run, body);
    if (loop.maximum && *loop.maximum == 0) {
        close_body(run, body);
        return std::nullopt;
    }
    if (loop.test_before && loop.condition && !run.evaluate(loop.condition, body).value.is_true()) {
        close_body(run, body);
        return std::nullopt;
    }
    start_one(run, body);
    return std::nullopt;
}

void collect(Run& run, Key inner, Key body) {
    const auto& loop = loop_of(run, body);
    if (loop.output_collection.empty()) return;
    feel::List results;
    if (const auto* before = own_variable(run.live(body), loop.output_collection)) {
        if (before->list()) results = *before->list();
    }
    results.push_back(run.evaluate(loop.output_element, inner).value);
    run.set_here(body, loop.output_collection, feel::Value(std::move(results)));
}

bool is_over(Run& run, Key body) {
    const auto& loop = loop_of(run, body);
    const auto& rounds = *run.live(body).rounds;
    if (loop.completion && run.evaluate(loop.completion, body).value.is_true()) return true;
    if (!loop.standard) return rounds.completed >= rounds.total;
    if (loop.maximum && rounds.completed >= *loop.maximum) return true;
    return !loop.condition || !run.evaluate(loop.condition, body).value.is_true();
}

// One instance fewer is at work: the loop ends or goes on.
void count_one(Run& run, Key body) {
    auto rounds = *run.live(body).rounds;
    ++rounds.completed;
    run.emit(RoundsChanged{body, std::move(rounds)});
    if (is_over(run, body)) {
        withdraw_children(run, body);
        close_body(run, body);
        return;
    }
    // By way of the queue, so that thousands of rounds that are done at once nest no calls.
    const bool one_by_one = !loop_of(run, body).parallel || loop_of(run, body).standard;
    if (one_by_one) run.put({body, run.element(body).self, none});
}

}  // namespace

std::optional<Trouble> begin_loop(Run& run, Key body) {
    const auto& loop = loop_of(run, body);
    if (loop.standard) return begin_standard(run, body);
    Rounds rounds;
    if (auto trouble = read_list(run, body, rounds)) return trouble;
    const auto total = rounds.total;
    run.emit(RoundsChanged{body, std::move(rounds)});
    if (!loop.output_collection.empty()) {
        run.set_here(body, loop.output_collection, feel::Value(feel::List{}));
    }
    if (total == 0) {
        close_body(run, body);
        return std::nullopt;
    }
    // An instance that is done at once may end the body.
    for (std::int64_t n = 0; n < (loop.parallel ? total : 1) && run.find(body); ++n) {
        start_one(run, body);
    }
    return std::nullopt;
}

void inner_done(Run& run, Key inner) {
    const auto body = run.live(inner).parent;
    collect(run, inner, body);
    record_completion(run, inner);
    disarm(run, inner);
    run.forget_incident(inner);
    run.emit(Left{inner, run.live(inner).element, true});
    count_one(run, body);
}

void inner_withdrawn(Run& run, Key inner) {
    const auto body = run.live(inner).parent;
    withdraw(run, inner);
    count_one(run, body);
}

void next_round(Run& run, Key body) {
    start_one(run, body);
}

}  // namespace fangxing::engine
