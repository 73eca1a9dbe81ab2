// One running process of a release as a row: the engine's instance and the jobs that wait.
#pragma once

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

struct ProcessStarted {
    static constexpr std::string_view type = "process.started";
    release::ReleaseId release;
    std::string process;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("process", self.process);
    }
};
// One step of the engine: what came, and the engine's own events in order.
struct ProcessStepped {
    static constexpr std::string_view type = "process.stepped";
    std::string trigger;
    std::vector<base::Json> events;
    static void describe(auto& field, auto& self) {
        field("trigger", self.trigger);
        field("events", self.events);
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
    release::ReleaseId release;
    engine::Instance instance;
    std::vector<WaitingJob> jobs;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
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
        column("release", self.release);
        column("parent", std::int64_t{0});
    }
    static std::int64_t release_of(const ProcessRow& self) { return self.release.value; }
};
void apply(ProcessRow& row, const ProcessRow::Event& event);

}  // namespace fangxing::app
