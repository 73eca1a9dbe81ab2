#include "base/ensure.h"
#include "bench/engine/figures.h"
#include "bench/engine/flow.h"
#include "bench/server/measure.h"

namespace fangxing::bench {
namespace {

// Gives the steps that it took.
int run_one(const engine::Deployment& deployment) {
    Worker worker(0);
    const auto moment = worker.moment();
    engine::Instance instance;
    int steps = 0;
    while (const auto trigger = worker.next()) {
        auto outcome = engine::step(deployment, std::move(instance), *trigger, moment);
        base::ensure(outcome.has_value(), "the bench's own steps are right");
        worker.take(outcome->wants);
        instance = std::move(outcome->after);
        ++steps;
    }
    base::ensure(worker.is_finished() && steps == items_an_instance + 1, "all work was done");
    return steps;
}

class Condition final : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name == "risk") return risk_;
        return std::nullopt;
    }

  private:
    feel::Value risk_{feel::Number(std::int64_t{3})};
};

}  // namespace

base::Json measure_memory(int instances) {
    const auto deployment = deploy_flow();
    const int warm = instances / 10;
    for (int n = 0; n < warm; ++n) run_one(deployment);
    std::int64_t steps = 0;
    const auto before = own_cpu_s();
    for (int n = 0; n < instances; ++n) steps += run_one(deployment);
    const auto cpu_s = own_cpu_s() - before;
    base::Json out;
    out.put("value", instances / cpu_s);
    out.put("cpu_us", 1e6 * cpu_s / instances);
    out.put("steps", steps);
    return out;
}

base::Json measure_feel(int evaluations) {
    const auto parsed = feel::parse_expression("risk > 2");
    base::ensure(parsed.has_value(), "the bench's own condition parses");
    const Condition scope;
    const feel::Moment moment{{1'736'496'000'000'000}, "UTC"};
    std::int64_t held = 0;
    const auto before = own_cpu_s();
    for (int n = 0; n < evaluations; ++n) {
        const auto evaluated = feel::evaluate(*parsed, scope, moment);
        held += *evaluated.value.boolean() ? 1 : 0;
    }
    const auto cpu_s = own_cpu_s() - before;
    base::ensure(held == evaluations, "the condition holds each time");
    base::Json out;
    out.put("value", evaluations / cpu_s);
    out.put("cpu_us", 1e6 * cpu_s / evaluations);
    return out;
}

}  // namespace fangxing::bench
