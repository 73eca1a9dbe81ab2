#include <atomic>

#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "base/ensure.h"
#include "bench/engine/figures.h"
#include "bench/engine/flow.h"
#include "bench/server/measure.h"
#include "store/open.h"

namespace fangxing::bench {
namespace {

constexpr std::int64_t ids_an_instance = 1'000;

app::JournalEntry entry_of(const app::ProcessRow& row, const std::vector<engine::Event>& events,
                           std::int64_t id) {
    app::ProcessStepped stepped{"task", {}, {}};
    for (const auto& event : events) stepped.events.push_back(engine::store(event));
    app::JournalEntry entry;
    entry.id = id;
    entry.at = {1'736'496'000'000'000};
    entry.actor = "bench";
    entry.act = "complete";
    entry.noun = app::ProcessRow::noun;
    entry.noun_id = row.id.value;
    entry.type = app::ProcessStepped::type;
    entry.payload = base::to_text(base::encode(stepped));
    return entry;
}

// One caller's instance from its start to its end; adds how long each step took.
class Caller {
  public:
    Caller(app::Database& database, const engine::Deployment& deployment, Spread& spread)
        : database_(database), deployment_(deployment), spread_(spread) {}

    void run(std::int64_t id) {
        Worker worker(id);
        const auto moment = worker.moment();
        for (int step = 1; const auto trigger = worker.next(); ++step) {
            const auto begin = Clock::now();
            std::vector<engine::Want> wants;
            const auto done = database_.write([&](app::Store& store) -> base::Result<void> {
                auto row = read(store, id, step);
                auto outcome =
                    TRY(engine::step(deployment_, std::move(row.instance), *trigger, moment));
                row.instance = std::move(outcome.after);
                TRY(write(store, row, step));
                store.append(entry_of(row, outcome.events, id + 500 + step));
                wants = std::move(outcome.wants);
                return {};
            });
            if (!done) throw base::Fault("a step was refused: " + done.error().code);
            spread_.add(Clock::now() - begin);
            worker.take(wants);
        }
        base::ensure(worker.is_finished(), "all work was done");
    }

  private:
    static app::ProcessRow read(app::Store& store, std::int64_t id, int step) {
        if (step > 1) return app::from_row<app::ProcessRow>(*store.find("instances", id));
        app::ProcessRow row;
        row.id = app::ProcessId{id};
        row.started.release = release::ReleaseId{id};
        return row;
    }
    static base::Result<void> write(app::Store& store, app::ProcessRow& row, int step) {
        if (step == 1) {
            row.version = 1;
            return store.insert("instances", app::to_row(row));
        }
        const bool saved = TRY(store.update("instances", app::to_row(row)));
        base::ensure(saved, "nobody else writes this instance");
        return {};
    }

    app::Database& database_;
    const engine::Deployment& deployment_;
    Spread& spread_;
};

void prove_stored(app::Database& database, int instances) {
    std::int64_t completed = 0;
    database.read([&](app::Store& store) {
        for (std::int64_t after = 0;;) {
            const auto rows = store.all("instances", after);
            if (rows.empty()) break;
            for (const auto& row : rows) {
                const auto instance = app::from_row<app::ProcessRow>(row).instance;
                completed += instance.state == engine::State::completed ? 1 : 0;
            }
            after = rows.back().id;
        }
        const auto entries = store.last_seq();
        if (entries != instances * (items_an_instance + 1)) {
            throw base::Fault("journal entries stored: " + std::to_string(entries));
        }
    });
    if (completed != instances) {
        throw base::Fault("instances stored as completed: " + std::to_string(completed));
    }
}

}  // namespace

base::Json measure_persisted(const std::string& address, int instances, int callers) {
    const auto database = store::open_database(address);
    const auto deployment = deploy_flow();
    std::vector<Spread> spreads(static_cast<std::size_t>(callers));
    std::atomic<int> next{0};
    const auto cpu_before = own_cpu_s();
    const auto begin = Clock::now();
    on_threads(callers, [&](int number) {
        Caller caller(*database, deployment, spreads[static_cast<std::size_t>(number)]);
        for (int n = next++; n < instances; n = next++) caller.run((n + 1) * ids_an_instance);
    });
    const auto took = Clock::now() - begin;
    const auto cpu_s = own_cpu_s() - cpu_before;
    Spread all;
    for (const auto& each : spreads) all.join(each);
    auto out = summary(all, took);
    out.put("value", instances / std::chrono::duration<double>(took).count());
    out.put("cpu_us", 1e6 * cpu_s / instances);
    prove_stored(*database, instances);
    return out;
}

}  // namespace fangxing::bench
