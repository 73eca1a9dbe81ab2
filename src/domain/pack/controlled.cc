#include "domain/pack/controlled.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fangxing::pack {
namespace {

using base::Kind;
using base::refuse;

ControlledRevision* find(Controlled& document, const std::string& number) {
    const auto at = std::ranges::find(document.revisions, number, &ControlledRevision::number);
    return at == document.revisions.end() ? nullptr : &*at;
}

// "V1.10" is higher than "V1.9": by its numbers, not by its letters.
std::vector<int> numbers_in(std::string_view text) {
    std::vector<int> out;
    while (!text.empty()) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end != text.data()) {
            out.push_back(value);
            text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        } else {
            text.remove_prefix(1);
        }
    }
    return out;
}

base::Result<ControlledRevision> open_draft(const Controlled& document, const std::string& number) {
    const auto at = std::ranges::find(document.revisions, number, &ControlledRevision::number);
    if (at == document.revisions.end()) {
        return refuse(Kind::not_found, "controlled.unknown_revision", {{"number", number}});
    }
    if (at->state != RevisionState::draft) {
        return refuse(Kind::conflict, "controlled.not_draft", {{"number", number}});
    }
    return *at;
}

bool may_approve(const access::Actor& actor) {
    constexpr std::array<std::string_view, 2> approvers{"process_owner", "general_manager"};
    return std::ranges::any_of(actor.roles, [&](const access::Holding& held) {
        return std::ranges::find(approvers, held.role) != approvers.end();
    });
}

std::vector<base::Reason> missing_in(const ControlledRevision& revision) {
    std::vector<base::Reason> out;
    const auto demand = [&](bool there, const char* field) {
        if (!there) out.push_back({"controlled.field_missing", field, {{"field", field}}});
    };
    demand(static_cast<bool>(revision.reviewer), "reviewer");
    demand(revision.published.has_value(), "published");
    demand(static_cast<bool>(revision.approver), "approver");
    demand(revision.effective.has_value(), "effective");
    return out;
}

}  // namespace

void apply(Controlled& document, const Controlled::Event& event) {
    struct Apply {
        Controlled& document;
        void operator()(const RevisionDrafted& drafted) const {
            document.code = drafted.code;
            document.title = drafted.title;
            if (auto* before = find(document, drafted.revision.number)) {
                *before = drafted.revision;
            } else {
                document.revisions.push_back(drafted.revision);
            }
        }
        void operator()(const RevisionReviewed& reviewed) const {
            auto* revision = find(document, reviewed.number);
            if (!revision) return;
            revision->reviewer = reviewed.by;
            revision->reviewer_natural = reviewed.by_natural;
            revision->published = reviewed.at;
        }
        void operator()(const RevisionApproved& approved) const {
            auto* revision = find(document, approved.number);
            if (!revision) return;
            revision->approver = approved.by;
            revision->effective = approved.effective;
        }
        void operator()(const RevisionEnforced& enforced) const {
            for (auto& each : document.revisions) {
                if (each.number == enforced.number) {
                    each.state = RevisionState::effective;
                } else if (each.state == RevisionState::effective) {
                    each.state = RevisionState::superseded;
                }
            }
        }
    };
    std::visit(Apply{document}, event);
}

ControlledEvents draft(const Controlled& document, const RevisionDrafted& wish,
                       const access::Actor& actor, base::Instant now) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](const std::string& value, const char* field) {
        if (value.find_first_not_of(" \t\r\n") == value.npos) {
            reasons.push_back({"input.missing", field, {}});
        }
    };
    demand(wish.code, "/code");
    demand(wish.title, "/title");
    demand(wish.revision.number, "/number");
    demand(wish.revision.note, "/note");
    if (!reasons.empty()) return refuse(Kind::invalid, "input.invalid", {}, std::move(reasons));
    if (!document.revisions.empty()) {
        const auto& last = document.revisions.back();
        if (last.state == RevisionState::draft) {
            if (last.number != wish.revision.number) {
                return refuse(Kind::conflict, "controlled.draft_open", {{"number", last.number}});
            }
            if (last.author_natural != actor.natural) {
                return refuse(Kind::forbidden, "controlled.author_only");
            }
        } else if (numbers_in(wish.revision.number) <= numbers_in(last.number)) {
            return refuse(Kind::conflict, "controlled.not_higher", {{"than", last.number}});
        }
    }
    auto drafted = wish;
    auto& revision = drafted.revision;
    revision = {};
    revision.number = wish.revision.number;
    revision.note = wish.revision.note;
    revision.text = wish.revision.text;
    revision.author = actor.id;
    revision.author_natural = actor.natural;
    revision.date = now;
    return std::vector<Controlled::Event>{std::move(drafted)};
}

ControlledEvents review(const Controlled& document, const std::string& number,
                        const access::Actor& actor, base::Instant now) {
    const auto revision = TRY(open_draft(document, number));
    if (revision.author_natural == actor.natural) {
        return refuse(Kind::forbidden, "controlled.same_person");
    }
    return std::vector<Controlled::Event>{RevisionReviewed{number, actor.id, actor.natural, now}};
}

ControlledEvents approve(const Controlled& document, const std::string& number,
                         base::Instant effective, const access::Actor& actor, base::Instant now) {
    const auto revision = TRY(open_draft(document, number));
    if (!may_approve(actor)) return refuse(Kind::forbidden, "controlled.approvers_only");
    if (!revision.reviewer) {
        return refuse(Kind::conflict, "controlled.incomplete", {{"number", number}},
                      {{"controlled.field_missing", "reviewer", {{"field", "reviewer"}}}});
    }
    if (revision.author_natural == actor.natural || revision.reviewer_natural == actor.natural) {
        return refuse(Kind::forbidden, "controlled.same_person");
    }
    if (effective < now) {
        return refuse(Kind::invalid, "input.invalid", {},
                      {{"controlled.effective_in_past", "/effective", {}}});
    }
    return std::vector<Controlled::Event>{RevisionApproved{number, actor.id, effective, now}};
}

ControlledEvents enforce(const Controlled& document, const std::string& number, base::Instant now) {
    const auto revision = TRY(open_draft(document, number));
    auto missing = missing_in(revision);
    if (!missing.empty()) {
        return refuse(Kind::conflict, "controlled.incomplete", {{"number", number}},
                      std::move(missing));
    }
    if (revision.effective && *revision.effective > now) {
        return refuse(Kind::conflict, "controlled.not_yet",
                      {{"at", base::to_text(*revision.effective)}});
    }
    return std::vector<Controlled::Event>{RevisionEnforced{number, now}};
}

}  // namespace fangxing::pack
