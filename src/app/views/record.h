// A record of a release: its schema, its newest content, its revisions and what changed between
// two.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/record/record.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct RevisionLine {
    int revision = 0;
    record::State state = record::State::draft;
    std::string note;
    access::PersonId by;
    std::string by_login;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("revision", self.revision);
        field("state", self.state);
        field("note", self.note);
        field("by", self.by);
        field("by_login", self.by_login);
        field("at", self.at);
    }
};
struct RecordView {
    std::string kind;
    std::int64_t version = 0;
    base::Json schema;
    base::Json content;
    record::State state = record::State::draft;
    int revision = 0;
    int complete_revision = 0;
    std::vector<RevisionLine> revisions;
    std::vector<std::string> not_applicable;  // fields that `x-when` leaves out now: "/steps/host"
    std::vector<std::string> actions;         // "save_record" for who may write it now
    // While it is not saved yet, of a copied release: the earlier one's number, and the fields that
    // were not taken over.
    std::string copied_from;
    std::vector<std::string> not_copied;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("version", self.version);
        field("schema", self.schema);
        field("content", self.content);
        field("state", self.state);
        field("revision", self.revision);
        field("complete_revision", self.complete_revision);
        field("revisions", self.revisions);
        field("not_applicable", self.not_applicable);
        field("copied_from", self.copied_from);
        field("not_copied", self.not_copied);
        field("actions", self.actions);
    }
};
struct OneRecord {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = RecordView;
    release::ReleaseId release;
    std::string kind;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
    }
};
base::Result<base::JsonText> look(Work& work, const OneRecord& view);

struct RecordDifferences {
    int from = 0;
    int to = 0;
    std::vector<record::Difference> differences;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("differences", self.differences);
    }
};
// Refuses 404 `record.unknown_revision`.
struct DiffRecord {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = RecordDifferences;
    release::ReleaseId release;
    std::string kind;
    int from = 0;
    int to = 0;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("from", self.from);
        field("to", self.to);
    }
};
base::Result<base::JsonText> look(Work& work, const DiffRecord& view);

}  // namespace fangxing::app
