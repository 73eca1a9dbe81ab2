// The process instances of one release while a command runs: its own and those that it called, each
// with what has happened to it. A release at 500 sites has as many; one is read when it is asked
// for, and what concerns all of them is asked of the columns of their table.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/bridge/process_row.h"
#include "app/pack/pack.h"
#include "app/work.h"
#include "process/engine/step.h"

namespace fangxing::app {

struct Running {
    ProcessRow row;
    std::vector<ProcessRow::Event> events = {};  // applied already, to be written at the end
    bool is_new = false;

    void note(ProcessRow::Event event) {
        app::apply(row, event);
        events.push_back(std::move(event));
    }
    bool has_timer(std::int64_t timer) const;
    bool has_job(std::int64_t key) const;
};

// What one of them is still to take; `name` tells the journal what it was.
struct Pending {
    Running* of;
    engine::Trigger trigger;
    const char* name;
};

// The highest stage at which tokens stand; that of the call where they name none.
std::string stage_of(const Pack& pack, const engine::Instance& instance,
                     const std::string& of_the_call);

class Family {
  public:
    Family(Work& work, release::ReleaseId release) : work_(&work), release_(release) {}

    // The release's own process: the first that was started. Of a release at many sites it is
    // large, and read only by what moves it.
    Running& own();
    // Does the release's own process go on? It outlives those that it called.
    bool is_running();
    // Has it called no other so far? Told without reading any more.
    bool is_alone();
    // All of them, the release's own first.
    std::deque<Running>& all();
    // Those that were asked for so far; all that may have changed are among them.
    std::deque<Running>& known() { return known_; }
    // What was added before stays where it is.
    Running& add(Running running);

    // Null where there is none. `in` names the process where it is known, and saves reading others.
    Running* find(base::Ref instance);
    // What comes happens in that one, which another called: the release's own, which may be large,
    // is read only if it must be.
    void look_at_called(base::Ref instance);
    Running* with_timer(std::int64_t timer, base::Ref in = {});
    Running* with_job(std::int64_t key, base::Ref in = {});
    Running* called_by(const Running& caller, std::int64_t call);
    // The timer that is due first.
    const engine::Timer* next_timer();
    std::vector<Running*> hearing(const std::string& message, const feel::Value& correlation);
    bool hears(const std::string& message, const feel::Value& correlation);
    bool has_incidents();
    // Where jobs wait for what any change of the release may bring; the jobs at one of these
    // gates; does such a one still wait?
    std::set<Gate> gates();
    std::vector<WaitingJob> jobs_at(const Gate& gate);
    bool is_waiting(std::int64_t job) const;
    // The stages at which processes run.
    std::vector<std::string> stages();
    bool has_called();

    // Writes what has happened.
    base::Result<void> save();

  private:
    Running* loaded(std::int64_t id);
    Running& take(ProcessRow row);
    void begin();
    bool knows_called() const { return !has_begun_ && !known_.empty(); }
    void take_where(const Columns& columns);
    // Of those that were not asked for.
    std::set<std::string> values_of_others(std::string_view column);
    template <class Is>
    Running* first(const Is& is, base::Ref in);

    Work* work_;
    release::ReleaseId release_;
    std::deque<Running> known_;
    std::optional<Row> own_;  // as stored, until it is read
    bool has_begun_ = false;
    bool has_all_ = false;
};

}  // namespace fangxing::app
