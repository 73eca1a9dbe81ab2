// Records (单据): data valid against the pack's schema, split into signed sections; every save is a
// revision.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::record {

struct RecordTag;
using RecordId = base::Id<RecordTag>;

enum class State { draft, complete };
constexpr auto names(State) {
    return base::named<State>({{State::draft, "draft"}, {State::complete, "complete"}});
}

// Saved by a person; the journal keeps each of these, and they are the record's revisions;
// `complete` once all that the schema requires is there and a task or its writer completed it.
struct RecordSaved {
    static constexpr std::string_view type = "record.saved";
    base::Ref release;
    std::string kind;  // record id of the pack
    int revision = 0;
    State state = State::draft;
    base::Json content;
    std::string note;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    std::map<std::string, int> stands_on = {};  // complete revisions of other records it rests on
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("revision", self.revision);
        field("state", self.state);
        field("content", self.content);
        field("note", self.note);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
        field("stands_on", self.stands_on);
    }
};

// The newest state of one record of a release; `version` is what If-Match names.
struct Record {
    static constexpr std::string_view table = "records";
    static constexpr std::string_view noun = "record";
    using Event = std::variant<RecordSaved>;

    RecordId id;
    std::int64_t version = 0;
    base::Ref release;
    std::string kind;
    int revision = 0;
    int complete_revision = 0;  // 0: never complete
    State state = State::draft;
    base::Json content;           // of the newest revision
    base::Json complete_content;  // of the newest complete revision
    access::PersonId author;
    access::PersonId author_natural;
    base::Instant saved_at;
    std::map<std::string, int> stands_on;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("kind", self.kind);
        field("revision", self.revision);
        field("complete_revision", self.complete_revision);
        field("state", self.state);
        field("content", self.content);
        field("complete_content", self.complete_content);
        field("author", self.author);
        field("author_natural", self.author_natural);
        field("saved_at", self.saved_at);
        field("stands_on", self.stands_on);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.release);
        column("kind", self.kind);
    }
    static std::int64_t release_of(const Record& self) { return self.release.value; }
};
void apply(Record& record, const Record::Event& event);

// One difference between two contents, by JSON Pointer; `before` or `after` is null where absent.
struct Difference {
    std::string field;
    base::Json before;
    base::Json after;
    static void describe(auto& field_, auto& self) {
        field_("field", self.field);
        field_("before", self.before);
        field_("after", self.after);
    }
};
std::vector<Difference> differences(const base::Json& before, const base::Json& after);

}  // namespace fangxing::record
