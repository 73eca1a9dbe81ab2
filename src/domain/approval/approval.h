// Approvals: the signed statements that fill the seats, and who may make them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/access/access.h"
#include "domain/approval/checklist.h"
#include "domain/approval/seat.h"
#include "domain/release/release.h"

namespace fangxing::approval {

enum class Verdict { approve, send_back, refuse };
constexpr auto names(Verdict) {
    return base::named<Verdict>({{Verdict::approve, "approve"},
                                 {Verdict::send_back, "return"},
                                 {Verdict::refuse, "refuse"}});
}
// A void signature stays readable; a kept one stood when the flow came by again.
enum class Standing { valid, voided };
constexpr auto names(Standing) {
    return base::named<Standing>({{Standing::valid, "valid"}, {Standing::voided, "void"}});
}

// The statement that a person made: what was signed, as which seat, how he proved himself.
struct Signed {
    static constexpr std::string_view type = "approval.signed";
    release::ReleaseId release;
    SeatId seat;
    std::string panel;
    std::string step;
    std::string role;
    access::Place place;
    int round = 1;
    access::PersonId person;
    access::PersonId natural;
    access::PersonId on_behalf_of;
    Verdict verdict = Verdict::approve;
    std::string to;
    std::string opinion;
    Answers answers;
    std::map<std::string, base::Digest> sections;
    std::string proof;     // how the person proved himself
    std::string envelope;  // DSSE over the in-toto statement, signed with the organisation's key
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("seat", self.seat);
        field("panel", self.panel);
        field("step", self.step);
        field("role", self.role);
        field("place", self.place);
        field("round", self.round);
        field("person", self.person);
        field("natural", self.natural);
        field("on_behalf_of", self.on_behalf_of);
        field("verdict", self.verdict);
        field("to", self.to);
        field("opinion", self.opinion);
        field("answers", self.answers);
        field("sections", self.sections);
        field("proof", self.proof);
        field("envelope", self.envelope);
        field("at", self.at);
    }
};
struct Voided {
    static constexpr std::string_view type = "approval.voided";
    std::vector<std::string> sections;  // that changed; empty: a return voided all
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("sections", self.sections);
        field("at", self.at);
    }
};
struct Approval {
    static constexpr std::string_view table = "approvals";
    static constexpr std::string_view noun = "approval";
    using Event = std::variant<Signed, Voided>;

    ApprovalId id;
    std::int64_t version = 0;
    Signed statement;
    Standing standing = Standing::valid;
    std::vector<std::string> voided_by;  // section keys

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("statement", self.statement);
        field("standing", self.standing);
        field("voided_by", self.voided_by);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.statement.release);
        column("person", self.statement.person);
    }
    static std::int64_t release_of(const Approval& self) { return self.statement.release.value; }
};
void apply(Approval& approval, const Approval::Event& event);

// S0-38, INV-10: who wrote what a section now holds does not sign it, under any account. Refuses
// 403 `approval.author` {sections}.
base::Result<void> must_not_be_author(const release::Release& release,
                                      const std::vector<std::string>& keys,
                                      access::PersonId natural);

// Section keys of the release that this seat answers for.
std::vector<std::string> signed_sections(const Seat& seat, const release::Release& release);

// What a person says when he signs; `sections` are the digests that he was shown.
struct Signing {
    Verdict verdict = Verdict::approve;
    std::string to;
    std::string opinion;
    Answers answers;
    std::map<std::string, base::Digest> sections;
    access::PersonId on_behalf_of = {};  // the delegator, and who he is
    access::PersonId on_behalf_natural = {};
};
// Rules of the step, with what the host evaluated.
struct SignRule {
    std::vector<Check> checks;
    std::vector<std::string> returns;
    bool refuses = false;
    std::vector<std::string> missing_deliverables;
};
// The four refusals of segregation and the rest, all reasons of one kind at once:
// 403 `approval.by_token`, 403 `approval.not_proven`, 403 `approval.author` {sections},
// 409 `approval.content_changed` {sections}, 422 `approval.sections_missing`,
// 409 `approval.incomplete` (checks and deliverables), 422 `reason.missing`,
// 422 `approval.unknown_return`, 403 `approval.may_not_refuse`, 409 `approval.already_signed`.
base::Result<Signed> sign(const release::Release& release, const Seat& seat, const SignRule& rule,
                          const Signing& signing, const access::Actor& actor, base::Instant now);

// Which standing signatures an edit makes void: exactly those over a changed section (INV-06).
std::vector<std::string> changed_under(const Approval& approval, const release::Release& release);

}  // namespace fangxing::approval
