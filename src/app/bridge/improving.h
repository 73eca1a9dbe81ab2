// What commands and views about the improvement of a process share: its arrangement and parties,
// what is counted of it, who is told, and what comes back in time.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/bridge/notice.h"
#include "app/work.h"
#include "domain/improvement/arrangement.h"
#include "domain/improvement/improvement.h"
#include "domain/pack/version.h"

namespace fangxing::app {

std::optional<improvement::Arrangement> arrangement_of(Work& work, const std::string& pack);
// What holds where nothing was arranged.
improvement::Arranged arranged_for(Work& work, const std::string& pack);
// Refuses 404 `pack.not_found` {id}.
base::Result<improvement::Parties> parties_of(Work& work, const std::string& pack);
// Of every process in effect.
std::vector<std::string> packs_in_effect(Work& work);
base::Words name_of_pack(Work& work, const std::string& pack);

// What it counted before is taken back. `before`: none of a new one.
void count_improvement(Work& work, const improvement::Improvement* before,
                       const improvement::Improvement& after);

std::set<access::PersonId> release_owners(Work& work);
std::set<access::PersonId> process_owners(Work& work, const improvement::Parties& parties);
// Active people of a department.
std::set<access::PersonId> people_of_unit(Work& work, access::UnitId unit);
// Who carries it out, as far as that is said.
std::set<access::PersonId> doers_of(Work& work, const improvement::Improvement& improvement);
base::Result<void> tell_of_improvement(Work& work, const std::set<access::PersonId>& to,
                                       const OwnNotice& notice);

// When the process is to be judged anew (适用性评审), and what was said last.
struct FitnessTimes {
    base::Instant arises_at;
    base::Instant due_at;  // thirty days later
    const pack::FitnessJudged* last = nullptr;
};
FitnessTimes fitness_of(Work& work, const std::string& pack,
                        const std::vector<pack::Version>& versions);

// What comes back when its time has come.
enum class Turn { month, evaluation_due, improvement_due, review, fitness, summary, year_plan };
constexpr auto names(Turn) {
    return base::named<Turn>({{Turn::month, "month"},
                              {Turn::evaluation_due, "evaluation_due"},
                              {Turn::improvement_due, "improvement_due"},
                              {Turn::review, "review"},
                              {Turn::fitness, "fitness"},
                              {Turn::summary, "summary"},
                              {Turn::year_plan, "year_plan"}});
}
void expect_turn(Work& work, Turn turn, base::Ref id, base::Instant at);
void expect_turn(Work& work, Turn turn, const std::string& pack, base::Instant at);
void expect_due(Work& work, const improvement::Improvement& improvement);
// The end of this month of a process that is evaluated every month.
void expect_month(Work& work, const std::string& pack);
void expect_fitness(Work& work, const std::string& pack);

}  // namespace fangxing::app
