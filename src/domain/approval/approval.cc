#include "domain/approval/approval.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::approval {
namespace {

using base::Kind;
using base::refuse;

std::string join(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : ", ") + text;
    return out;
}

// What he signs is what he was shown, or he is shown again.
base::Result<void> must_be_as_shown(const release::Release& release,
                                    const std::vector<std::string>& keys,
                                    const std::map<std::string, base::Digest>& shown) {
    std::vector<base::Reason> missing;
    std::vector<base::Reason> changed;
    for (const auto& key : keys) {
        const auto at = shown.find(key);
        if (at == shown.end()) {
            missing.push_back({"input.missing", "/sections/" + key, {}});
        } else if (at->second != release.sections.at(key).digest) {
            changed.push_back({"approval.section_changed", "/sections/" + key, {{"section", key}}});
        }
    }
    if (!missing.empty()) {
        return refuse(Kind::invalid, "approval.sections_missing", {}, std::move(missing));
    }
    if (!changed.empty()) {
        return refuse(Kind::conflict, "approval.content_changed", {}, std::move(changed));
    }
    return {};
}

base::Result<void> must_be_complete(const SignRule& rule, const Signing& signing) {
    auto reasons = open_checks(rule.checks, signing.answers);
    for (const auto& id : rule.missing_deliverables) {
        reasons.push_back({"approval.deliverable_missing", "", {{"deliverable", id}}});
    }
    if (reasons.empty()) return {};
    return refuse(Kind::conflict, "approval.incomplete", {}, std::move(reasons));
}

base::Result<void> must_be_possible_no(const SignRule& rule, const Signing& signing) {
    if (release::is_blank(signing.opinion)) {
        return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/opinion", {}}});
    }
    if (signing.verdict == Verdict::refuse) {
        if (!rule.refuses) return refuse(Kind::forbidden, "approval.may_not_refuse");
        return {};
    }
    const auto& returns = rule.returns;
    if (!signing.to.empty() && std::ranges::find(returns, signing.to) == returns.end()) {
        return refuse(Kind::invalid, "approval.unknown_return", {{"to", signing.to}},
                      {{"approval.unknown_return", "/to", {}}});
    }
    if (returns.empty()) return refuse(Kind::forbidden, "approval.may_not_return");
    return {};
}

}  // namespace

base::Result<void> must_not_be_author(const release::Release& release,
                                      const std::vector<std::string>& keys,
                                      access::PersonId natural) {
    std::vector<std::string> own;
    for (const auto& key : keys) {
        const auto& authors = release.sections.at(key).authors;
        if (std::ranges::find(authors, natural) != authors.end()) own.push_back(key);
    }
    if (own.empty()) return {};
    return refuse(Kind::forbidden, "approval.author", {{"sections", join(own)}});
}

std::vector<std::string> signed_sections(const Seat& seat, const release::Release& release) {
    std::vector<std::string> keys;
    const auto& signs = seat.chair.signs;
    const bool all = std::ranges::find(signs, "*") != signs.end();
    for (const auto& [key, section] : release.sections) {
        if (all || std::ranges::find(signs, key) != signs.end()) keys.push_back(key);
    }
    return keys;
}

base::Result<Signed> sign(const release::Release& release, const Seat& seat, const SignRule& rule,
                          const Signing& signing, const access::Actor& actor, base::Instant now) {
    if (actor.by_token || actor.machine) return refuse(Kind::forbidden, "approval.by_token");
    if (!actor.proven) return refuse(Kind::forbidden, "approval.not_proven");
    if (seat.approval) return refuse(Kind::conflict, "approval.already_signed");

    const auto keys = signed_sections(seat, release);
    TRY(must_not_be_author(release, keys, actor.natural));
    if (signing.on_behalf_natural) {
        TRY(must_not_be_author(release, keys, signing.on_behalf_natural));
    }
    TRY(must_be_as_shown(release, keys, signing.sections));
    if (signing.verdict == Verdict::approve) {
        TRY(must_be_complete(rule, signing));
    } else {
        TRY(must_be_possible_no(rule, signing));
    }

    Signed statement{.release = release.id,
                     .seat = seat.id,
                     .panel = seat.chair.panel,
                     .step = seat.chair.step,
                     .role = seat.chair.role,
                     .place = seat.chair.place,
                     .round = release.round,
                     .person = actor.id,
                     .natural = actor.natural,
                     .on_behalf_of = signing.on_behalf_of,
                     .verdict = signing.verdict,
                     .to = signing.to,
                     .opinion = signing.opinion,
                     .answers = signing.answers,
                     .sections = {},
                     .proof = actor.proof,
                     .envelope = {},
                     .at = now};
    for (const auto& key : keys) statement.sections[key] = release.sections.at(key).digest;
    if (statement.verdict == Verdict::send_back && statement.to.empty()) {
        statement.to = rule.returns.front();
    }
    return statement;
}

std::vector<std::string> changed_under(const Approval& approval, const release::Release& release) {
    std::vector<std::string> changed;
    for (const auto& [key, digest] : approval.statement.sections) {
        const auto at = release.sections.find(key);
        if (at == release.sections.end() || at->second.digest != digest) changed.push_back(key);
    }
    return changed;
}

void apply(Seat& seat, const Seat::Event& event) {
    struct Apply {
        Seat& seat;
        void operator()(const SeatFrozen& each) const { seat.chair = each; }
        void operator()(const SeatSigned& each) const { seat.approval = each.approval; }
        void operator()(const SeatVacated&) const { seat.approval = {}; }
        void operator()(const SeatDropped&) const { seat.dropped = true; }
        void operator()(const SeatAskedAgain&) const { seat.dropped = false; }
    };
    std::visit(Apply{seat}, event);
}

void apply(Approval& approval, const Approval::Event& event) {
    struct Apply {
        Approval& approval;
        void operator()(const Signed& each) const { approval.statement = each; }
        void operator()(const Voided& each) const {
            approval.standing = Standing::voided;
            approval.voided_by = each.sections;
        }
    };
    std::visit(Apply{approval}, event);
}

}  // namespace fangxing::approval
