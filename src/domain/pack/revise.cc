#include "domain/pack/revise.h"

#include <algorithm>

namespace fangxing::pack {
namespace {

using base::Kind;
using base::refuse;

bool has_role(const access::Actor& actor, const std::string& role) {
    return std::ranges::any_of(actor.roles, [&](const auto& held) { return held.role == role; });
}

base::Result<void> must_be_draft(const Version& version) {
    if (version.state == State::draft) return {};
    return refuse(Kind::conflict, "pack.not_draft",
                  {{"state", std::string(base::to_text(version.state))}});
}

void check_cover(const Manifest& manifest, std::vector<base::Reason>& reasons) {
    const auto demand = [&](const std::string& value, const char* field) {
        if (value.empty()) reasons.push_back({"pack.cover_incomplete", field, {}});
    };
    demand(manifest.organisation, "/control/organisation");
    demand(manifest.document, "/control/number");
    demand(manifest.department, "/control/department");
    demand(manifest.compiled, "/control/compiled");
    demand(manifest.approver, "/control/approver");
}

void check_revisions(const Manifest& manifest, std::vector<base::Reason>& reasons) {
    bool found = false;
    int line = 0;
    for (const auto& revision : manifest.revisions) {
        const auto at = "/revision/" + std::to_string(line++);
        found = found || revision.number == manifest.number;
        const auto demand = [&](const std::string& value, const char* field) {
            if (value.empty()) reasons.push_back({"pack.revision_incomplete", at + field, {}});
        };
        demand(revision.date, "/date");
        demand(revision.note, "/note");
        demand(revision.approver, "/approver");
    }
    if (!found) reasons.push_back({"pack.no_revision", "/revision", {{"number", manifest.number}}});
}

// Roles of the actor that are asked and have not signed.
base::Result<std::vector<std::string>> open_roles(const Version& version,
                                                  const access::Actor& actor) {
    if (version.state != State::proposed) {
        return refuse(Kind::conflict, "pack.not_proposed",
                      {{"state", std::string(base::to_text(version.state))}});
    }
    std::vector<std::string> roles;
    std::string asked;
    for (const auto& role : version.signers) {
        const bool done = std::ranges::any_of(
            version.signatures, [&](const Signature& each) { return each.role == role; });
        if (done) continue;
        asked += (asked.empty() ? "" : ", ") + role;
        if (has_role(actor, role)) roles.push_back(role);
    }
    if (roles.empty()) return refuse(Kind::forbidden, "pack.signers_only", {{"roles", asked}});
    if (version.proposed_by == actor.id || version.proposed_by_natural == actor.natural) {
        return refuse(Kind::forbidden, "pack.own_proposal");
    }
    if (actor.by_token || actor.machine) return refuse(Kind::forbidden, "approval.by_token");
    if (!actor.proven) return refuse(Kind::forbidden, "approval.not_proven");
    return roles;
}

}  // namespace

base::Result<void> may_edit(const std::string& owner, const access::Actor& actor) {
    if (has_role(actor, owner)) return {};
    return refuse(Kind::forbidden, "pack.owner_only", {{"role", owner}});
}

Events start(DraftStarted draft, const std::vector<Version>& of_pack, const access::Actor& actor) {
    const auto* newest = newest_published(of_pack);
    TRY(may_edit(newest ? newest->owner : draft.owner, actor));
    for (const auto& each : of_pack) {
        if (each.state == State::draft || each.state == State::proposed) {
            return refuse(Kind::conflict, "pack.draft_open", {{"number", each.number}});
        }
    }
    if (newest) draft.owner = newest->owner;
    return std::vector<Version::Event>{std::move(draft)};
}

Events save(const Version& version, FilesSaved saved, const access::Actor& actor) {
    TRY(may_edit(version.owner, actor));
    TRY(must_be_draft(version));
    return std::vector<Version::Event>{std::move(saved)};
}

Events propose(const Version& version, const std::vector<Version>& of_pack,
               const Proposal& proposal, const access::Actor& actor, base::Instant now) {
    TRY(may_edit(version.owner, actor));
    TRY(must_be_draft(version));
    std::vector<base::Reason> reasons;
    check_cover(proposal.manifest, reasons);
    check_revisions(proposal.manifest, reasons);
    const auto* newest = newest_published(of_pack);
    if (newest && !is_higher(proposal.manifest.number, newest->number)) {
        reasons.push_back({"pack.not_higher", "/version", {{"than", newest->number}}});
    }
    if (proposal.effective.us != 0 && proposal.effective < now) {
        reasons.push_back({"pack.effective_in_past", "/effective", {}});
    }
    if (proposal.note.empty()) reasons.push_back({"reason.missing", "/note", {}});
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "pack.not_ready", {}, std::move(reasons));
    }
    return std::vector<Version::Event>{
        VersionProposed{.digest = proposal.digest,
                        .signers = newest ? newest->signers : proposal.manifest.publish,
                        .effective = proposal.effective,
                        .note = proposal.note,
                        .improvements = proposal.improvements,
                        .by = actor.id,
                        .by_natural = actor.natural,
                        .at = now}};
}

Events sign(const Version& version, const access::Actor& actor, const std::string& opinion,
            base::Instant now) {
    const auto roles = TRY(open_roles(version, actor));
    std::vector<Version::Event> events;
    events.reserve(roles.size() + 1);
    for (const auto& role : roles) {
        events.emplace_back(VersionSigned{Signature{role, actor.id, opinion, version.digest, now}});
    }
    if (version.signatures.size() + roles.size() == version.signers.size()) {
        events.emplace_back(VersionPublished{now, std::max(version.effective, now)});
    }
    return events;
}

Events give_back(const Version& version, const access::Actor& actor, const std::string& reason,
                 base::Instant now) {
    const auto roles = TRY(open_roles(version, actor));
    if (reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Version::Event>{VersionReturned{roles.front(), actor.id, reason, now}};
}

Events discard(const Version& version, const access::Actor& actor, const std::string& reason,
               base::Instant now) {
    TRY(may_edit(version.owner, actor));
    TRY(must_be_draft(version));
    if (reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Version::Event>{DraftDiscarded{reason, actor.id, now}};
}

Events judge(const Version& version, const FitnessJudged& judged, const access::Actor& actor) {
    if (!has_role(actor, "process_owner")) TRY(may_edit(version.owner, actor));
    if (judged.reasons.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Version::Event>{judged};
}

}  // namespace fangxing::pack
