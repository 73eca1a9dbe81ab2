// Sites of a release: the board over all of them, and one site as its own people see it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/release/site.h"

namespace fangxing::app {

struct SiteAnswer {
    release::SiteId id;
    release::State state = release::State::requested;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("state", self.state);
        field("version", self.version);
    }
};
base::Json answer(const release::Site& site);

// What a site waits for: an open task, and who has it.
struct SiteTask {
    base::Ref id;
    std::string code;
    std::string step;
    base::Words name;
    std::vector<std::string> people;  // logins
    std::optional<base::Instant> due;
    bool mine = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("step", self.step);
        field("name", self.name);
        field("people", self.people);
        field("due", self.due);
        field("mine", self.mine);
    }
};
struct SiteLine {
    release::SiteId id;
    release::ReleaseId release;
    std::string unit;  // code
    base::Words name;
    std::string stage;
    base::Words stage_name;
    release::State state = release::State::requested;
    base::Instant since;
    std::optional<base::Instant> told_at;
    std::optional<base::Instant> live_at;
    std::optional<release::SiteResult> result;
    std::string end_reason;
    int open_faults = 0;
    std::vector<SiteTask> waits_for;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("unit", self.unit);
        field("name", self.name);
        field("stage", self.stage);
        field("stage_name", self.stage_name);
        field("state", self.state);
        field("since", self.since);
        field("told_at", self.told_at);
        field("live_at", self.live_at);
        field("result", self.result);
        field("end_reason", self.end_reason);
        field("open_faults", self.open_faults);
        field("waits_for", self.waits_for);
    }
};
struct SiteBoard {
    std::vector<SiteLine> items;
    std::map<std::string, int> by_stage;   // those under way
    std::map<std::string, int> by_result;  // those that ended
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("by_stage", self.by_stage);
        field("by_result", self.by_result);
    }
};
struct SitePage {
    SiteLine site;
    std::string release_number;
    std::string release_title;
    std::vector<release::SiteFault> faults;
    base::Ref deployment;              // of the site: its steps in order
    std::vector<std::string> actions;  // what I may do now
    static void describe(auto& field, auto& self) {
        field("site", self.site);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("faults", self.faults);
        field("deployment", self.deployment);
        field("actions", self.actions);
    }
};

struct ReleaseSites {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = SiteBoard;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseSites& view);

struct OneSite {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = SitePage;
    release::SiteId site;
    static void describe(auto& field, auto& self) { field("site", self.site); }
};
base::Result<base::JsonText> look(Work& work, const OneSite& view);

}  // namespace fangxing::app
