#include "app/views/my_duties.h"

#include <algorithm>
#include <limits>

#include "app/bridge/evaluations.h"
#include "app/bridge/improving.h"
#include "app/bridge/year_plans.h"
#include "app/pack/versions.h"
#include "domain/improvement/review.h"
#include "domain/improvement/summary.h"

namespace fangxing::app {
namespace {

constexpr int most_read = 300;  // of each kind in each process

// Gathers them process by process.
class Duties {
  public:
    explicit Duties(Work& work) : work_(work) {}

    void of_process(const std::string& pack) {
        const auto parties = parties_of(work_, pack);
        if (!parties) return;
        name_ = name_of_pack(work_, pack);
        pack_ = pack;
        of_fitness(*parties);
        of_year_plan();
        for (const auto state : {"proposed", "confirmed", "in_progress"}) {
            const Columns columns{{"pack", pack}, {"state", std::string(state)}};
            const auto rows =
                work_.store().newest(improvement::Improvement::table, columns, 0, most_read);
            for (const auto& row : rows) {
                of_improvement(from_row<improvement::Improvement>(row), *parties);
            }
        }
        for (const auto& each : work_.newest<improvement::Summary>("pack", pack, most_read)) {
            if (!improvement::waits_for(each, work_.actor().id)) continue;
            add(DutyKind::endorse, {each.id.value}, each.delivered->period, each.delivered->at, {});
        }
        of_reviews(*parties);
    }

    void of_evaluations() {
        if (!improvement::may_finish(work_.actor())) return;
        const auto open = work_.newest<improvement::Evaluation>("open", std::int64_t{1}, most_read);
        for (const auto& each : open) {
            pack_ = each.opened.pack;
            name_ = name_of_pack(work_, pack_);
            add(DutyKind::evaluation, {each.id.value}, each.opened.period, each.opened.at,
                each.opened.due);
        }
    }

    std::vector<DutyLine> in_order() {
        std::ranges::sort(out_, {}, [](const DutyLine& each) {
            constexpr base::Instant never{std::numeric_limits<std::int64_t>::max()};
            return std::pair(each.due.value_or(never), each.since);
        });
        return std::move(out_);
    }

  private:
    void add(DutyKind kind, base::Ref id, std::string title, base::Instant since,
             std::optional<base::Instant> due) {
        out_.push_back(
            {kind, id, pack_, name_, std::move(title), since, due, due && *due < work_.now()});
    }

    void of_fitness(const improvement::Parties& parties) {
        if (!improvement::stands(work_.actor(), parties, improvement::Side::process_owner)) return;
        const auto versions = versions_of(work_, pack_);
        const auto times = fitness_of(work_, pack_, versions);
        if (times.arises_at > work_.now()) return;
        add(DutyKind::fitness, {}, "", times.arises_at, times.due_at);
    }

    void of_year_plan() {
        const auto task = year_plan_now(work_, pack_);
        if (!task || task->plan || !calendar::may_edit(work_.actor(), task->owners)) return;
        add(DutyKind::year_plan, {}, std::to_string(task->times.year), task->times.arises_at,
            task->times.due_at);
    }

    void of_improvement(const improvement::Improvement& each, const improvement::Parties& parties) {
        const auto& of = each.proposed;
        const auto acts = improvement::actions(each, work_.actor(), parties, work_.now());
        const auto may = [&](std::string_view act) {
            return std::ranges::find(acts, act) != acts.end();
        };
        const auto title = of.number + " " + of.title;
        const base::Ref id{each.id.value};
        if (may("report_improvement")) {
            add(DutyKind::carry_out, id, title, of.at, each.due());
        } else if (may("confirm_improvement")) {
            add(DutyKind::confirm, id, title, of.at, each.due());
        } else if (may("assign_improvement") && !each.assigned) {
            add(DutyKind::assign, id, title, of.at, each.due());
        }
    }

    void of_reviews(const improvement::Parties& parties) {
        const auto rows =
            work_.where_all<improvement::Review>({{"pack", pack_}, {"open", std::int64_t{1}}});
        for (const auto& each : rows) {
            const auto& of = each.planned;
            const bool is_over = of.held_at <= work_.now() && of.by == work_.actor().id;
            if (!is_over || !improvement::may_lead(of.kind, work_.actor(), parties)) continue;
            add(DutyKind::minutes, {each.id.value}, of.title, of.held_at, {});
        }
    }

    Work& work_;
    std::vector<DutyLine> out_;
    std::string pack_;
    base::Words name_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const MyDuties&) {
    Duties duties(work);
    if (access::authorize(work.actor(), access::Permission::take_part)) {
        duties.of_evaluations();
        const auto packs = packs_in_effect(work);
        for (const auto& pack : packs) duties.of_process(pack);
    }
    return base::written(DutyLines{duties.in_order()});
}

}  // namespace fangxing::app
