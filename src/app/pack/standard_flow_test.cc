// The recommended flow, walked with the engine alone: every task and job answered as a story says.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/pack/standard_pack.h"
#include "process/engine/queries.h"
#include "process/engine/step.h"
#include "process/feel/json.h"

using namespace fangxing;

namespace {

class World : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view name) const override {
        const auto json = [](const char* text) { return feel::from_json(*base::parse_json(text)); };
        if (name == "release") {
            auto release = *json(R"({"id":"r1"})").context();
            release.put("start", feel::at_zone({0}, feel::Zone::of_offset(0)));
            return feel::Value(release);
        }
        if (name == "records") return json(R"({"test_report":{"verdict":"passed"}})");
        if (name == "signatories") {
            return json(R"({"review":[{"step":"department_review"}],"countersign":[)"
                        R"({"step":"operations_countersign"},{"step":"business_countersign"}]})");
        }
        if (name == "working time") {
            return feel::Function::of({"from", "duration"},
                                      [](std::span<const feel::Value> given) { return given[0]; });
        }
        return std::nullopt;
    }
};

// Runs the flow and notes what it asks for, in order.
class Walk {
  public:
    Walk() : pack_(*app::read_pack("standard", app::standard_files())) {
        take(engine::Start{"release", {}});
    }

    // "step=verdict" for a task, a job's element id for a job, "message!" or "timer" otherwise.
    void play(const std::vector<std::string>& story) {
        for (const auto& line : story) {
            CAPTURE(line);
            if (line.ends_with("!")) {
                take(engine::MessageArrived{line.substr(0, line.size() - 1), "r1", {}});
            } else if (line == "timer") {
                REQUIRE(!after_.timers.empty());
                take(engine::TimerDue{after_.timers.front().key});
            } else if (const auto equals = line.find('='); equals != std::string::npos) {
                const auto step = line.substr(0, equals);
                const auto key = taken(tasks_, step);
                take(engine::TaskDone{
                    key, feel::Context{{"verdict", line.substr(equals + 1)}, {"step", step}}, {}});
            } else {
                take(engine::JobDone{taken(jobs_, line), {}});
            }
        }
    }
    engine::State state() const { return after_.state; }
    bool is_stuck() const { return !after_.incidents.empty(); }

  private:
    using Open = std::vector<std::pair<std::string, engine::Key>>;

    static engine::Key taken(Open& open, const std::string& name) {
        const auto at = std::ranges::find(open, name, &Open::value_type::first);
        REQUIRE(at != open.end());
        const auto key = at->second;
        open.erase(at);
        return key;
    }
    void take(const engine::Trigger& trigger) {
        const auto outcome = engine::step(pack_->deployment, after_, trigger,
                                          {{0}, "Asia/Shanghai", world_, [&] { return ++last_; }});
        REQUIRE(outcome);
        REQUIRE(outcome->heard);
        after_ = outcome->after;
        for (const auto& want : outcome->wants) {
            if (const auto* task = std::get_if<engine::OpenTask>(&want)) {
                tasks_.emplace_back(task->step, task->key);
            } else if (const auto* gone = std::get_if<engine::WithdrawTask>(&want)) {
                std::erase_if(tasks_, [&](const auto& open) { return open.second == gone->key; });
            } else if (const auto* job = std::get_if<engine::RunJob>(&want)) {
                jobs_.emplace_back(job->element, job->key);
            }
        }
    }

    std::shared_ptr<const app::Pack> pack_;
    World world_;
    engine::Key last_ = 0;
    engine::Instance after_;
    Open tasks_;
    Open jobs_;
};

std::vector<std::string> told(std::initializer_list<std::vector<std::string>> parts) {
    std::vector<std::string> out;
    for (const auto& part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

const std::vector<std::string> prepared{
    "accept=accept", "plan=done",          "department_review=approve",
    "test=done",     "acceptance=approve", "submit=done",
};
const std::vector<std::string> approved{
    "operations_countersign=approve",
    "business_countersign=approve",
    "go_live=approve",
    "announce",
};
const std::vector<std::string> deployed{"timer", "ready", "deploy"};
const std::vector<std::string> ended{"report=done", "archive", "close"};

void must_end(const std::vector<std::string>& story) {
    Walk walk;
    walk.play(story);
    CHECK(!walk.is_stuck());
    CHECK(walk.state() == engine::State::completed);
}

}  // namespace

TEST_CASE("a release that succeeds") {
    must_end(told({prepared,
                   approved,
                   deployed,
                   {"operations_confirm=approve", "business_confirm=approve",
                    "final_confirm=approve", "tell_success", "configuration=done"},
                   ended}));
}

TEST_CASE("a release that is rolled back") {
    must_end(told({prepared,
                   approved,
                   deployed,
                   {"rollback!", "restore", "check_restored=not_restored", "repair=done",
                    "check_restored=approve", "tell_rollback", "configuration_restored=done",
                    "failure_review=done"},
                   ended}));
}

TEST_CASE("an objection is dealt with and confirmed again") {
    must_end(told({prepared,
                   approved,
                   deployed,
                   {"operations_confirm=approve", "business_confirm=object", "resolve=done",
                    "operations_confirm=approve", "business_confirm=approve",
                    "final_confirm=approve", "tell_success", "configuration=done"},
                   ended}));
}

TEST_CASE("returned, refused, rescheduled, withdrawn, cancelled") {
    must_end({"accept=refuse"});
    must_end(
        told({prepared,
              {"operations_countersign=return"},
              {"plan=done"},
              {"department_review=approve", "test=done", "acceptance=return", "plan=done",
               "department_review=return", "plan=done", "department_review=approve", "test=done",
               "acceptance=approve", "submit=done", "operations_countersign=approve",
               "business_countersign=approve", "go_live=refuse"}}));
    must_end(told({prepared,
                   approved,
                   {"rescheduled!", "clearance_withdrawn!"},
                   approved,
                   {"cancel!", "tell_cancelled"}}));
}
