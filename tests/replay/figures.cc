#include "figures.h"

#include <string>
#include <tuple>

#include "app/system.h"

namespace fangxing::replay {
namespace {

using Key = std::tuple<std::string, std::string, std::int64_t, std::string>;
using Days = std::map<Key, kpi::Sums>;

void add(Days& days, const kpi::Contribution& part) {
    const auto where = kpi::places(part);
    for (const auto& each : where) {
        days[{each.dimension, each.value, each.day, part.pack}] += part.sums;
    }
}

}  // namespace

void compare_figures(app::Store& store, const Counted& rebuilt, Findings& findings) {
    const auto zone = app::Settings{}.zone;
    Days told;
    for (const auto& [id, outcome] : rebuilt.outcomes) {
        add(told, kpi::contribution(outcome.counted));
    }
    for (const auto& [id, training] : rebuilt.trainings) {
        const auto of = rebuilt.releases.find(training.planned.release.value);
        if (of == rebuilt.releases.end()) continue;
        add(told, kpi::contribution(training, of->second, zone));
    }
    for (const auto& [id, entry] : rebuilt.entries) add(told, kpi::contribution(entry, zone));
    for (const auto& [id, each] : rebuilt.reconciliations) {
        add(told, kpi::contribution(each.made, zone));
    }
    for (const auto& [id, each] : rebuilt.improvements) {
        const auto part = improvement::contribution(each, zone);
        if (part) add(told, *part);
    }
    for (const auto& [dimension, text] : base::all_names<kpi::Dimension>) {
        for (const auto& name : {kpi::of_days(dimension), kpi::of_months(dimension)}) {
            const auto rows = store.totals({.dimension = name, .by_day = true});
            for (const auto& row : rows) {
                ++findings.rows;
                const Key key{name, row.value, row.span, row.pack};
                if (told[key] != row.sums) {
                    findings.wrong.push_back("indicator_days " + name + " " + row.value + " " +
                                             std::to_string(row.span) + ": other sums");
                }
                told.erase(key);
            }
        }
    }
    for (const auto& [key, sums] : told) {
        if (!sums.is_empty()) findings.wrong.push_back("indicator_days: a day has no row");
    }
}

}  // namespace fangxing::replay
