#include "app/pack/rehearsal_scope.h"

#include "process/dmn/dmn.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

feel::Value instant(base::Instant at) {
    return feel::at_zone(at, feel::Zone::of_offset(0));
}

std::optional<base::Instant> moment_of(const feel::Value& value, const std::string& zone) {
    const auto* at = value.date_time();
    if (!at) return std::nullopt;
    return feel::to_instant(*at, feel::Zone::of_name(zone).value_or(feel::Zone::of_offset(0)));
}

feel::Context usual_release(base::Instant now) {
    return {{"id", "rehearsal"},
            {"number", "REL-TRY"},
            {"title", "REL-TRY"},
            {"type", "upgrade"},
            {"mode", "planned"},
            {"class", "general"},
            {"environment", "production"},
            {"round", std::int64_t{1}},
            {"departments", feel::List{"department"}},
            {"start", instant(now + std::chrono::hours(24))},
            {"end", instant(now + std::chrono::hours(28))}};
}

feel::Value working_time(const calendar::Calendar& calendar) {
    return feel::Function::of({"from", "duration"}, [&](std::span<const feel::Value> given) {
        const auto from = moment_of(given[0], calendar.zone);
        const auto* duration = given[1].day_time();
        if (!from || !duration) return feel::Value();
        const base::Duration span = std::chrono::seconds(duration->seconds);
        const auto due = calendar::working_time(calendar, *from, span);
        return due ? instant(*due) : feel::Value();
    });
}

feel::Value end_of_day(const calendar::Calendar& calendar) {
    return feel::Function::of({"at"}, [&](std::span<const feel::Value> given) {
        const auto at = moment_of(given[0], calendar.zone);
        return at ? instant(calendar::end_of_day(calendar, *at)) : feel::Value();
    });
}

}  // namespace

RehearsalScope::RehearsalScope(const Pack& pack, const base::Json& context, base::Instant now)
    : pack_(pack) {
    auto release = usual_release(now);
    if (const auto given = feel::restore(context); given.context()) {
        for (const auto& [name, value] : given.context()->entries()) {
            if (name != "release" || !value.context()) {
                names_.emplace(name, value);
                continue;
            }
            for (const auto& [key, each] : value.context()->entries()) release.put(key, each);
        }
    }
    names_.emplace("release", std::move(release));
    names_.emplace("records", feel::Context{});
    names_.emplace("documents", feel::Context{});
    names_.emplace("clearance", feel::Context{{"valid", true}});
    names_.insert_or_assign("settings", pack.settings);
    names_.emplace("working time", working_time(pack.calendar));
    names_.emplace("end of day", end_of_day(pack.calendar));
    names_.emplace("signatories", seats(now));
}

std::optional<feel::Value> RehearsalScope::find(std::string_view name) const {
    const auto at = names_.find(name);
    if (at == names_.end()) return std::nullopt;
    return at->second;
}

// Rows of the matrix by panel, a seat for each unit named.
feel::Value RehearsalScope::seats(base::Instant now) const {
    const auto* model = pack_.deployment.decision("signatories");
    if (!model) return feel::Context{};
    const auto decided = dmn::evaluate(*model, "signatories", *this, {now, pack_.calendar.zone});
    feel::Context out;
    if (!decided.value.list()) return out;
    for (const auto& row : *decided.value.list()) {
        const auto* entries = row.context();
        const auto* panel = entries ? entries->find("panel") : nullptr;
        const auto* step = entries ? entries->find("step") : nullptr;
        if (!panel || !panel->string() || !step) continue;
        feel::List list;
        if (const auto* before = out.find(*panel->string())) list = *before->list();
        const auto* units = entries->find("units");
        const auto add = [&](feel::Value unit) {
            list.emplace_back(feel::Context{
                {"step", *step}, {"role", ""}, {"unit", std::move(unit)}, {"state", "waiting"}});
        };
        if (units && units->list()) {
            for (const auto& unit : *units->list()) add(unit);
        } else {
            add({});
        }
        out.put(*panel->string(), std::move(list));
    }
    return out;
}

}  // namespace fangxing::app
