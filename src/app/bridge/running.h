// The process instances of one release while a command runs: its own and those that it called, each
// with what has happened to it.
#pragma once

#include <deque>
#include <utility>
#include <vector>

#include "app/bridge/process_row.h"

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

class Family {
  public:
    // Rows by id, in the order of starting: the release's own comes first.
    static Family of(std::vector<ProcessRow> rows);

    Running& own() { return all_.front(); }
    const Running& own() const { return all_.front(); }
    std::deque<Running>& all() { return all_; }
    const std::deque<Running>& all() const { return all_; }
    // What was added before stays where it is.
    Running& add(Running running);

    // Null where there is none.
    Running* find(base::Ref instance);
    Running* with_timer(std::int64_t timer);
    Running* with_job(std::int64_t key);
    Running* called_by(const Running& caller, std::int64_t call);
    // The timer that is due first.
    const engine::Timer* next_timer() const;
    std::vector<Running*> hearing(const std::string& message, const feel::Value& correlation);
    bool hears(const std::string& message, const feel::Value& correlation) const;
    bool has_incidents() const;
    bool has_timer(std::int64_t timer) const;
    bool has_job(std::int64_t key) const;

  private:
    std::deque<Running> all_;
};

}  // namespace fangxing::app
