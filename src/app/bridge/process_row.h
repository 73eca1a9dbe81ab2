// One running process of a release as a row: the engine's instance and the jobs that wait. A called
// process is an instance of its own, which names its caller.
#pragma once

#include <compare>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/release/events.h"
#include "process/engine/event.h"
#include "process/engine/instance.h"

namespace fangxing::app {

struct ProcessTag;
using ProcessId = base::Id<ProcessTag>;

// A job that could not be done at once: a gate that is not met, a deployment under way.
struct WaitingJob {
    std::int64_t key = 0;
    std::string type;
    std::map<std::string, std::string> headers;
    base::Json inputs;
    static void describe(auto& field, auto& self) {
        field("key", self.key);
        field("type", self.type);
        field("headers", self.headers);
        field("inputs", self.inputs);
    }
};

// Where a job waits: gates are the release's, so what bars one process bars all.
struct Gate {
    std::string type;  // of the job
    std::string at;    // the point, of a gate
    auto operator<=>(const Gate&) const = default;
};
Gate gate_of(const WaitingJob& job);
// Of what `ProcessRow::at_gates` says.
std::set<Gate> read_gates(const std::string& text);

struct ProcessStarted {
    static constexpr std::string_view type = "process.started";
    release::ReleaseId release;
    std::string process;
    base::Ref caller;       // the instance that called it; none for the release's own
    std::int64_t call = 0;  // the call activity there
    std::string stage;      // of the call, where its own elements name none
    int depth = 0;          // of calls above it
    base::Json item;        // of the loop around the call
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("process", self.process);
        field("caller", self.caller);
        field("call", self.call);
        field("stage", self.stage);
        field("depth", self.depth);
        field("item", self.item);
    }
};
// One step of the engine: what came, and the engine's own events in order.
struct ProcessStepped {
    static constexpr std::string_view type = "process.stepped";
    std::string trigger;
    std::vector<base::Json> events;
    std::string stage;  // the highest of those where tokens stand now; that of the call if none
    static void describe(auto& field, auto& self) {
        field("trigger", self.trigger);
        field("events", self.events);
        field("stage", self.stage);
    }
};
struct JobWaits {
    static constexpr std::string_view type = "process.job_waits";
    WaitingJob job;
    static void describe(auto& field, auto& self) { field("job", self.job); }
};
struct JobLeft {
    static constexpr std::string_view type = "process.job_left";
    std::int64_t key = 0;
    static void describe(auto& field, auto& self) { field("key", self.key); }
};

struct ProcessRow {
    static constexpr std::string_view table = "instances";
    static constexpr std::string_view noun = "process";
    using Event = std::variant<ProcessStarted, ProcessStepped, JobWaits, JobLeft>;

    ProcessId id;
    std::int64_t version = 0;
    ProcessStarted started;
    engine::Instance instance;
    std::string stage;
    std::vector<WaitingJob> jobs;

    // The gates where its jobs wait for what any change of the release may bring, each on a line;
    // nothing where none does.
    std::optional<std::string> at_gates() const;
    bool is_called() const { return static_cast<bool>(started.caller); }
    bool is_running() const { return instance.state == engine::State::running; }

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("started", self.started);
        field("stage", self.stage);
        field("jobs", self.jobs);
        if constexpr (std::is_const_v<std::remove_reference_t<decltype(self)>>) {
            field("instance", engine::store(self.instance));
        } else {
            base::Json stored;
            field("instance", stored);
            if (!stored.is_null()) self.instance = engine::restore(stored);
        }
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.started.release);
        column("parent", self.started.caller.value);
        // An act reads only the processes that it moves; the others by what stands in columns.
        column("stage", self.is_running() ? std::optional(self.stage) : std::nullopt);
        column("at_gate", self.at_gates());
        column("with_incident",
               self.instance.incidents.empty() ? release::ReleaseId{} : self.started.release);
    }
    static std::int64_t release_of(const ProcessRow& self) { return self.started.release.value; }
};
void apply(ProcessRow& row, const ProcessRow::Event& event);

}  // namespace fangxing::app
