// The list of releases: filtered, searched in Chinese and English, paged by key.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct ReleaseLine {
    release::ReleaseId id;
    std::string number;
    std::string title;
    std::string stage;
    base::Words stage_name;
    release::State state = release::State::requested;
    bool held = false;
    bool resigning = false;
    bool stuck = false;
    std::string type;
    std::string environment;
    base::Ref system;
    std::string system_code;
    base::Words pack_name;
    access::UnitId unit;
    access::UnitId department;
    std::string project;
    int round = 1;
    access::PersonId created_by;
    std::optional<base::Instant> due;  // of the open task that is due first
    std::optional<base::Instant> start;
    std::optional<base::Instant> end;  // planned
    base::Instant created_at;
    std::optional<base::Instant> ended_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
        field("stage", self.stage);
        field("stage_name", self.stage_name);
        field("state", self.state);
        field("held", self.held);
        field("resigning", self.resigning);
        field("stuck", self.stuck);
        field("type", self.type);
        field("environment", self.environment);
        field("system", self.system);
        field("system_code", self.system_code);
        field("pack_name", self.pack_name);
        field("unit", self.unit);
        field("department", self.department);
        field("project", self.project);
        field("round", self.round);
        field("created_by", self.created_by);
        field("due", self.due);
        field("start", self.start);
        field("end", self.end);
        field("created_at", self.created_at);
        field("ended_at", self.ended_at);
    }
};
// The lines of releases or of their rows, in their order.
std::vector<ReleaseLine> release_lines(Work& work, const std::vector<Row>& rows);
std::vector<ReleaseLine> release_lines(Work& work,
                                       const std::vector<const release::Release*>& releases);

struct ReleasePage {
    std::vector<ReleaseLine> items;
    std::optional<std::string> next;  // `after` of the next page; absent on the last
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("next", self.next);
    }
};
// Every filter is optional; lists are separated by commas. Refuses 422 `input.cursor`,
// `input.unknown_value` for an order that is not offered, `input.out_of_range` for a limit beyond.
struct Releases {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ReleasePage;

    std::optional<std::string> text;
    std::optional<std::string> state;
    std::optional<std::string> system;
    std::optional<std::string> unit;
    std::optional<std::string> department;
    std::optional<std::string> project;  // one, by its whole name
    std::optional<std::string> type;
    std::optional<std::string> environment;
    std::optional<std::string> pack;
    std::optional<base::Ref> person;             // takes part: owner, has a task, did one, signed
    std::optional<base::Instant> starts_from;    // planned start, this moment included
    std::optional<base::Instant> starts_before;  // and this one not
    // How it ended, as indicators count it.
    std::optional<std::string> ended_in;  // a period: "2026-11", "2026-Q4", "2026"
    std::optional<std::string> counted;   // names of counts, any of them
    std::optional<std::string> mode;
    std::optional<std::string> urgency_class;
    std::optional<base::Ref> supervisor;
    std::optional<base::Ref> implementer;
    std::optional<std::string> order;  // created_at (default), start, number, title, state
    std::optional<bool> descending;
    std::optional<std::string> after;
    std::optional<int> limit;  // 1 to 200; 50 where it is not said
    static void describe(auto& field, auto& self) {
        field("text", self.text);
        field("state", self.state);
        field("system", self.system);
        field("unit", self.unit);
        field("department", self.department);
        field("project", self.project);
        field("type", self.type);
        field("environment", self.environment);
        field("pack", self.pack);
        field("person", self.person);
        field("starts_from", self.starts_from);
        field("starts_before", self.starts_before);
        field("ended_in", self.ended_in);
        field("counted", self.counted);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("supervisor", self.supervisor);
        field("implementer", self.implementer);
        field("order", self.order);
        field("descending", self.descending);
        field("after", self.after);
        field("limit", self.limit);
    }
};
// Whether there is one that the person may read.
base::Result<bool> finds_any(Work& work, const Releases& view);
base::Result<base::JsonText> look(Work& work, const Releases& view);

// What a condition with commas lists, e.g. "requested,planning".
std::vector<std::string> listed(const std::optional<std::string>& condition);

}  // namespace fangxing::app
