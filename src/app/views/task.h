// One task with all that it takes: form or checklist, what a signature covers, what changed since.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/views/came_back.h"
#include "app/views/my_tasks.h"
#include "app/views/release_items.h"
#include "domain/record/record.h"

namespace fangxing::app {

// A section that a signature would cover, and what changed since this seat last signed.
struct SectionShown {
    std::string key;
    base::Digest digest;
    base::Json content;  // {record kind: {property: value}}
    std::optional<base::Digest> signed_before;
    std::vector<record::Difference> changed;
    bool own = false;  // the person wrote what it now holds: he may not sign it
    static void describe(auto& field, auto& self) {
        field("key", self.key);
        field("digest", self.digest);
        field("content", self.content);
        field("signed_before", self.signed_before);
        field("changed", self.changed);
        field("own", self.own);
    }
};
// A record or document that the step needs or gives, by name.
struct InputShown {
    std::string id;
    base::Words name;
    bool there = false;
    int revision = 0;  // complete one of a record, newest one of a document
    bool is_file = false;
    bool owed = false;  // the step cannot be completed without it
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("there", self.there);
        field("revision", self.revision);
        field("is_file", self.is_file);
        field("owed", self.owed);
    }
};
// Something to choose, as people call it.
struct Choice {
    std::string id;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
    }
};
struct TaskView {
    release::Task task;
    std::int64_t version = 0;
    TaskLine line;
    bool mine = false;
    base::Words role;                  // in whose name it is done
    std::vector<std::string> actions;  // complete_task or sign_task, delegate_task, reassign_task
    std::optional<base::Instant> signed_at;  // when this seat last approved
    std::vector<approval::Check> checks;
    std::vector<InputShown> inputs;
    std::vector<InputShown> deliverables;
    std::vector<ReleaseItem> items;  // to be entered or verified, of work on the CMDB
    std::vector<SectionShown> sections;
    std::vector<Choice> verdicts;  // what is done when it goes well stands first
    std::vector<Choice> returns;   // steps
    bool refuses = false;
    base::Words act;                // what is done with it, where the pack has words for that
    std::vector<InputShown> filed;  // with the release, of a step that closes it
    std::optional<CameBack> came_back;
    std::string meetings_of;            // the pack in whose meetings it is decided; else empty
    std::optional<base::Json> content;  // of the form, its first values filled in
    std::optional<std::int64_t> record_version;
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("version", self.version);
        field("line", self.line);
        field("mine", self.mine);
        field("role", self.role);
        field("actions", self.actions);
        field("signed_at", self.signed_at);
        field("checks", self.checks);
        field("inputs", self.inputs);
        field("deliverables", self.deliverables);
        field("items", self.items);
        field("sections", self.sections);
        field("verdicts", self.verdicts);
        field("returns", self.returns);
        field("refuses", self.refuses);
        field("act", self.act);
        field("filed", self.filed);
        field("came_back", self.came_back);
        field("meetings_of", self.meetings_of);
        field("content", self.content);
        field("record_version", self.record_version);
    }
};
struct OneTask {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = TaskView;
    release::TaskId task;
    // As given so far, "check:yes,other:no": what is asked and owed may hang on them.
    std::optional<std::string> answers;
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("answers", self.answers);
    }
};
base::Result<base::JsonText> look(Work& work, const OneTask& view);

}  // namespace fangxing::app
