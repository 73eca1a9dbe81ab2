// The short answers that commands give: what was touched and where it stands now.
#pragma once

#include <string>

#include "base/describe.h"
#include "domain/approval/approval.h"
#include "domain/record/record.h"
#include "domain/release/incident.h"
#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::app {

struct ReleaseAnswer {
    release::ReleaseId id;
    std::string number;
    std::string stage;
    release::State state = release::State::requested;
    int round = 1;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("stage", self.stage);
        field("state", self.state);
        field("round", self.round);
        field("version", self.version);
    }
};
struct RecordAnswer {
    record::RecordId id;
    std::string kind;
    int revision = 0;
    record::State state = record::State::draft;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("kind", self.kind);
        field("revision", self.revision);
        field("state", self.state);
        field("version", self.version);
    }
};
struct TaskAnswer {
    release::TaskId id;
    release::TaskState state = release::TaskState::open;
    std::string verdict;
    std::optional<approval::ApprovalId> approval;  // made by signing
    ReleaseAnswer release;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("state", self.state);
        field("verdict", self.verdict);
        field("approval", self.approval);
        field("release", self.release);
    }
};

struct IncidentAnswer {
    release::IncidentId id;
    release::IncidentState state = release::IncidentState::open;
    release::Resolution how = release::Resolution::overtaken;
    ReleaseAnswer release;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("state", self.state);
        field("how", self.how);
        field("release", self.release);
    }
};

ReleaseAnswer short_answer(const release::Release& release);
base::Json answer(const release::Release& release);
base::Json answer(const record::Record& record);
base::Json answer(const release::Task& task, const release::Release& release,
                  std::optional<approval::ApprovalId> approval = std::nullopt);

}  // namespace fangxing::app
