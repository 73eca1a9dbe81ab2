// Controlled documents (受控文件): each revision with its eight fields of the revision table, and
// in force only once somebody else reviewed it and another approved it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/access/access.h"

namespace fangxing::pack {

struct ControlledTag;
using ControlledId = base::Id<ControlledTag>;

enum class RevisionState { draft, effective, superseded };
constexpr auto names(RevisionState) {
    return base::named<RevisionState>({{RevisionState::draft, "draft"},
                                       {RevisionState::effective, "effective"},
                                       {RevisionState::superseded, "superseded"}});
}

// One line of the revision table (变更履历): version, author and date, reviewer and publishing
// date, approver and effective date, change note.
struct ControlledRevision {
    std::string number;  // "V1.1"
    access::PersonId author;
    access::PersonId author_natural;
    base::Instant date;
    access::PersonId reviewer;
    access::PersonId reviewer_natural;
    std::optional<base::Instant> published;
    access::PersonId approver;
    std::optional<base::Instant> effective;  // not before it is approved
    std::string note;
    std::string text;  // what the document says, or where it lies
    RevisionState state = RevisionState::draft;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("author", self.author);
        field("author_natural", self.author_natural);
        field("date", self.date);
        field("reviewer", self.reviewer);
        field("reviewer_natural", self.reviewer_natural);
        field("published", self.published);
        field("approver", self.approver);
        field("effective", self.effective);
        field("note", self.note);
        field("text", self.text);
        field("state", self.state);
    }
};

struct RevisionDrafted {
    static constexpr std::string_view type = "controlled_document.drafted";
    std::string code;
    std::string title;
    ControlledRevision revision;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("title", self.title);
        field("revision", self.revision);
    }
};
struct RevisionReviewed {
    static constexpr std::string_view type = "controlled_document.reviewed";
    std::string number;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct RevisionApproved {
    static constexpr std::string_view type = "controlled_document.approved";
    std::string number;
    access::PersonId by;
    base::Instant effective;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("by", self.by);
        field("effective", self.effective);
        field("at", self.at);
    }
};
struct RevisionEnforced {
    static constexpr std::string_view type = "controlled_document.enforced";
    std::string number;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("at", self.at);
    }
};

struct Controlled {
    static constexpr std::string_view table = "controlled_documents";
    static constexpr std::string_view noun = "controlled_document";
    using Event =
        std::variant<RevisionDrafted, RevisionReviewed, RevisionApproved, RevisionEnforced>;

    ControlledId id;
    std::int64_t version = 0;
    std::string code;  // "QP-RM-01"
    std::string title;
    std::vector<ControlledRevision> revisions;  // oldest first

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("title", self.title);
        field("revisions", self.revisions);
    }
    static void columns(auto& column, const auto& self) { column("code", self.code); }
};
void apply(Controlled& document, const Controlled::Event& event);

using ControlledEvents = base::Result<std::vector<Controlled::Event>>;

// A draft of the newest number replaces its earlier words, and asks for its review again. Refuses
// 422 `input.invalid` (`input.missing`), 409 `controlled.not_higher` {than}, 409
// `controlled.draft_open` {number} where another draft is at work, 403 `controlled.author_only`.
ControlledEvents draft(const Controlled& document, const RevisionDrafted& wish,
                       const access::Actor& actor, base::Instant now);
// Refuses 404 `controlled.unknown_revision`, 409 `controlled.not_draft`, 403
// `controlled.same_person`.
ControlledEvents review(const Controlled& document, const std::string& number,
                        const access::Actor& actor, base::Instant now);
// By a process owner or the general manager. Refuses as `review`, 403 `controlled.approvers_only`,
// 409 `controlled.incomplete` before its review, 422 `controlled.effective_in_past`.
ControlledEvents approve(const Controlled& document, const std::string& number,
                         base::Instant effective, const access::Actor& actor, base::Instant now);
// Refuses as `review` but for the person, 409 `controlled.incomplete` with each missing field, 409
// `controlled.not_yet` {at} before its date.
ControlledEvents enforce(const Controlled& document, const std::string& number, base::Instant now);

}  // namespace fangxing::pack
