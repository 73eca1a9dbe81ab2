// One release: where it stands, who holds it, what is missing, what I may do.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/views/done_line.h"
#include "app/views/holders.h"
#include "app/views/my_tasks.h"
#include "app/views/release_items.h"
#include "app/work.h"
#include "domain/clearance/clearance.h"
#include "domain/release/attempt.h"
#include "domain/release/beside.h"

namespace fangxing::app {

struct StageLine {
    std::string id;
    base::Words name;
    std::string state;                        // "done", "current", "coming", "skipped"
    std::optional<base::Instant> reached_at;  // the last time that it came there
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("state", self.state);
        field("reached_at", self.reached_at);
    }
};
struct SeatLine {
    approval::SeatId id;
    std::string panel;
    std::string step;
    std::string role;
    base::Words name;  // as the diagram says it
    access::UnitId unit;
    std::string state;  // "waiting", "signed"
    std::optional<approval::ApprovalId> approval;
    std::vector<HolderLine> holders;  // who could sign, while it waits
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("panel", self.panel);
        field("step", self.step);
        field("role", self.role);
        field("name", self.name);
        field("unit", self.unit);
        field("state", self.state);
        field("approval", self.approval);
        field("holders", self.holders);
    }
};
struct MissingLine {
    std::string point;  // "clearance", "submit", "deploy", "close"
    std::string code;
    base::Parameters parameters;
    std::string fix;  // record or step that mends it, where the pack or a bound fact tells
    static void describe(auto& field, auto& self) {
        field("point", self.point);
        field("code", self.code);
        field("parameters", self.parameters);
        field("fix", self.fix);
    }
};
struct RecordLine {
    std::string kind;
    base::Words title;
    int revision = 0;
    int complete_revision = 0;
    std::string state;  // "absent", "draft", "complete"
    std::int64_t version = 0;
    std::map<std::string, int> stands_on;  // revisions of other records that it rests on
    bool outdated = false;                 // one of them has been revised since
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("title", self.title);
        field("revision", self.revision);
        field("complete_revision", self.complete_revision);
        field("state", self.state);
        field("version", self.version);
        field("stands_on", self.stands_on);
        field("outdated", self.outdated);
    }
};
struct ReleaseView {
    release::Release release;
    std::int64_t version = 0;
    base::Words pack_name;
    bool watched = false;    // by me
    base::Words stage_name;  // of the current one, also where it is not on the line
    std::vector<StageLine> stages;
    std::vector<TaskLine> tasks;                             // open
    std::map<std::string, std::vector<HolderLine>> holders;  // task id -> who may do it
    std::vector<ReleaseItem> items;
    std::vector<DoneLine> done;      // in the order in which they were done
    release::Course course;          // planned against actual
    std::vector<std::string> flags;  // "late", "over_effort"
    std::vector<SeatLine> seats;
    std::map<std::string, base::Words> section_names;
    std::vector<RecordLine> records;
    std::vector<MissingLine> missing;
    std::optional<clearance::Clearance> clearance;
    std::vector<release::Action> actions;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("version", self.version);
        field("pack_name", self.pack_name);
        field("watched", self.watched);
        field("stage_name", self.stage_name);
        field("stages", self.stages);
        field("tasks", self.tasks);
        field("holders", self.holders);
        field("items", self.items);
        field("done", self.done);
        field("course", self.course);
        field("flags", self.flags);
        field("seats", self.seats);
        field("section_names", self.section_names);
        field("records", self.records);
        field("missing", self.missing);
        field("clearance", self.clearance);
        field("actions", self.actions);
    }
};
struct OneRelease {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleaseView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const OneRelease& view);

}  // namespace fangxing::app
