// The team of a release (发布小组): members, notes and tasks by phase.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"
#include "domain/release/team.h"

namespace fangxing::app {

struct MemberLine {
    HolderLine person;
    std::string role;
    base::Words role_name;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("role", self.role);
        field("role_name", self.role_name);
        field("at", self.at);
    }
};
struct TeamNoteLine {
    HolderLine by;
    std::string text;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("text", self.text);
        field("at", self.at);
    }
};
struct TeamTaskLine {
    int no = 0;
    std::string what;
    HolderLine person;
    std::optional<base::Instant> due;
    std::optional<base::Instant> done_at;
    std::vector<std::string> actions;  // finish_team_task
    static void describe(auto& field, auto& self) {
        field("no", self.no);
        field("what", self.what);
        field("person", self.person);
        field("due", self.due);
        field("done_at", self.done_at);
        field("actions", self.actions);
    }
};
struct PhaseLine {
    release::Phase phase = release::Phase::planning;
    std::vector<TeamNoteLine> notes;
    std::vector<TeamTaskLine> tasks;
    static void describe(auto& field, auto& self) {
        field("phase", self.phase);
        field("notes", self.notes);
        field("tasks", self.tasks);
    }
};
struct LackingRole {
    std::string role;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
    }
};
struct TeamView {
    bool formed = false;
    bool wanted = false;  // by the pack, before planning is left
    std::optional<base::Instant> formed_at;
    std::optional<base::Instant> dissolved_at;
    std::vector<MemberLine> members;
    std::vector<PhaseLine> phases;     // all five
    std::vector<LackingRole> lacking;  // of the minimum
    std::vector<std::string> actions;  // form_team, join_team, note_in_team …
    static void describe(auto& field, auto& self) {
        field("formed", self.formed);
        field("wanted", self.wanted);
        field("formed_at", self.formed_at);
        field("dissolved_at", self.dissolved_at);
        field("members", self.members);
        field("phases", self.phases);
        field("lacking", self.lacking);
        field("actions", self.actions);
    }
};
struct ReleaseTeam {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = TeamView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseTeam& view);

HolderLine member_named(Work& work, access::PersonId id);

}  // namespace fangxing::app
