#include "app/bridge/improving.h"

#include <algorithm>

#include "app/bridge/figures.h"
#include "app/commands/keep_improving.h"
#include "app/pack/packs.h"
#include "app/pack/versions.h"
#include "domain/improvement/intervals.h"

namespace fangxing::app {
namespace {

constexpr auto time_to_judge = std::chrono::hours(24) * 30;

void add_counted(Work& work, const improvement::Improvement& of, bool is_taken_back) {
    const auto part = improvement::contribution(of, work.system().settings.zone);
    if (!part) return;
    auto sums = part->sums;
    if (is_taken_back) {
        kpi::Sums less;
        less -= sums;
        sums = less;
    }
    auto where = kpi::places(*part);
    for (auto& each : where) {
        work.store().add_to_day(
            {part->pack, std::move(each.dimension), std::move(each.value), each.day}, sums);
    }
}

void emit_turn(Work& work, const KeepImproving& turn, const std::string& about, base::Instant at) {
    const auto key =
        std::string(base::to_text(turn.turn)) + ":" + about + ":" + std::to_string(at.us);
    work.emit("improving", key, base::encode(turn), at);
}

}  // namespace

std::optional<improvement::Arrangement> arrangement_of(Work& work, const std::string& pack) {
    auto rows = work.where<improvement::Arrangement>("pack", pack, 0, 1);
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

improvement::Arranged arranged_for(Work& work, const std::string& pack) {
    auto there = arrangement_of(work, pack);
    if (there) return std::move(there->arranged);
    improvement::Arranged out;
    out.pack = pack;
    return out;
}

base::Result<improvement::Parties> parties_of(Work& work, const std::string& pack) {
    const auto in_effect = TRY(pack_in_effect(work, pack));
    const auto arranged = arranged_for(work, pack);
    return improvement::Parties{in_effect->owner, arranged.in_charge, arranged.carries_out};
}

std::vector<std::string> packs_in_effect(Work& work) {
    std::set<std::string> ids;
    const auto loaded = work.system().packs.all();
    for (const auto& each : loaded) ids.insert(each->id);
    std::vector<std::string> out;
    for (const auto& id : ids) {
        if (pack_in_effect(work, id)) out.push_back(id);
    }
    return out;
}

base::Words name_of_pack(Work& work, const std::string& pack) {
    const auto in_effect = pack_in_effect(work, pack);
    return in_effect ? (*in_effect)->name : base::Words{pack, pack};
}

void count_improvement(Work& work, const improvement::Improvement* before,
                       const improvement::Improvement& after) {
    if (before) add_counted(work, *before, true);
    add_counted(work, after, false);
}

std::set<access::PersonId> release_owners(Work& work) {
    return holders_at(work, std::string(improvement::release_owner_role), {});
}

std::set<access::PersonId> process_owners(Work& work, const improvement::Parties& parties) {
    auto out = holders_at(work, std::string(improvement::process_owner_role), {});
    if (!parties.owner.empty()) out.merge(holders_at(work, parties.owner, {}));
    return out;
}

std::set<access::PersonId> people_of_unit(Work& work, access::UnitId unit) {
    std::set<access::PersonId> out;
    if (!unit) return out;
    for (const auto& each : work.where<access::Person>("unit", unit.value)) {
        if (each.state == access::PersonState::active) out.insert(each.id);
    }
    return out;
}

std::set<access::PersonId> doers_of(Work& work, const improvement::Improvement& improvement) {
    const auto& assigned = improvement.assigned;
    if (assigned && assigned->person) return {assigned->person};
    if (assigned) return people_of_unit(work, assigned->unit);
    if (improvement.measure.person) return {improvement.measure.person};
    return {};
}

base::Result<void> tell_of_improvement(Work& work, const std::set<access::PersonId>& to,
                                       const OwnNotice& notice) {
    return tell(work, {}, to, notice);
}

FitnessTimes fitness_of(Work& work, const std::string& pack,
                        const std::vector<pack::Version>& versions) {
    FitnessTimes out;
    std::optional<base::Instant> first;
    for (const auto& version : versions) {
        if (version.state != pack::State::published) continue;
        first = std::min(first.value_or(version.published_at), version.published_at);
        for (const auto& each : version.fitness) {
            if (!out.last || out.last->at < each.at) out.last = &each;
        }
    }
    const auto from = out.last ? out.last->at : first.value_or(work.now());
    out.arises_at = improvement::months_later(work.system().settings.zone, from,
                                              arranged_for(work, pack).fitness_months);
    out.due_at = out.arises_at + time_to_judge;
    return out;
}

void expect_turn(Work& work, Turn turn, base::Ref id, base::Instant at) {
    emit_turn(work, {turn, id, {}}, id.text(), at);
}

void expect_turn(Work& work, Turn turn, const std::string& pack, base::Instant at) {
    emit_turn(work, {turn, {}, pack}, pack, at);
}

void expect_due(Work& work, const improvement::Improvement& improvement) {
    const auto due = improvement.due();
    // Until that moment it is in time.
    if (due) {
        expect_turn(work, Turn::improvement_due, base::Ref{improvement.id.value},
                    *due + std::chrono::seconds(1));
    }
}

void expect_month(Work& work, const std::string& pack) {
    const auto month = current_period(work, kpi::PeriodKind::month);
    expect_turn(work, Turn::month, pack, kpi::span_of(month, work.system().settings.zone).to);
}

void expect_fitness(Work& work, const std::string& pack) {
    const auto versions = versions_of(work, pack);
    expect_turn(work, Turn::fitness, pack, fitness_of(work, pack, versions).arises_at);
}

}  // namespace fangxing::app
