#include "domain/clearance/clearance.h"

#include <algorithm>
#include <array>
#include <set>

#include "domain/clearance/gates/gates.h"
#include "domain/release/filing.h"

namespace fangxing::clearance {
namespace {

// Sections that the domain itself needs signed, whatever the table of signatories says.
constexpr std::array<std::string_view, 8> own_sections{"changes", "artifacts", "steps", "rollback",
                                                       "targets", "window",    "tests", "risks"};

const approval::Approval* standing(const Facts& facts, const approval::Seat& seat) {
    const auto at = std::ranges::find(facts.approvals, seat.approval, &approval::Approval::id);
    if (at == facts.approvals.end() || at->standing != approval::Standing::valid) return nullptr;
    if (at->statement.verdict != approval::Verdict::approve) return nullptr;
    return approval::changed_under(*at, facts.release).empty() ? &*at : nullptr;
}

// Is the section signed by somebody who did not write it?
bool signed_by_another(const Facts& facts, const std::string& key,
                       const release::Section& section) {
    return std::ranges::any_of(facts.seats, [&](const approval::Seat& seat) {
        const auto* approval = seat.dropped ? nullptr : standing(facts, seat);
        if (!approval || !approval->statement.sections.contains(key)) return false;
        return std::ranges::find(section.authors, approval->statement.natural) ==
               section.authors.end();
    });
}

}  // namespace

std::vector<base::Reason> missing(const Facts& facts) {
    std::vector<base::Reason> reasons;
    if (!facts.release.submitted_at) reasons.push_back({"clearance.not_submitted", "", {}});
    for (const auto& seat : facts.seats) {
        if (seat.dropped || standing(facts, seat)) continue;
        reasons.push_back({"clearance.signature_missing",
                           "",
                           {{"step", seat.chair.step}, {"role", seat.chair.role}}});
    }
    for (const auto key : own_sections) {
        const auto section = facts.release.sections.find(std::string(key));
        if (section == facts.release.sections.end()) continue;
        if (signed_by_another(facts, section->first, section->second)) continue;
        if (release::stands_for_approval(facts.release, section->first)) continue;
        reasons.push_back({"clearance.section_unsigned", "", {{"section", std::string(key)}}});
    }
    gates::plan_complete(facts, reasons);
    gates::tested(facts, reasons);
    gates::packages_in_library(facts, reasons);
    gates::targets_known(facts, reasons);
    return reasons;
}

bool waits_for_signatures(const std::vector<approval::Seat>& seats) {
    return std::ranges::any_of(
        seats, [](const approval::Seat& seat) { return !seat.dropped && !seat.approval; });
}

base::Result<Issued> issue(const Facts& facts) {
    auto reasons = missing(facts);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::conflict, "clearance.incomplete", {}, std::move(reasons));
    }
    const auto window = release::window(facts.release).value_or(release::Window{});
    Issued issued{.release = facts.release.id,
                  .subjects = {},
                  .sections = {},
                  .approvals = {},
                  .targets = release::target_codes(facts.release),
                  .from = window.from,
                  .to = window.to,
                  .envelope = {},
                  .at = facts.now};
    for (const auto& held : facts.packages) issued.subjects.push_back(held.artifact);
    for (const auto& [key, section] : facts.release.sections) {
        issued.sections[key] = section.digest;
    }
    for (const auto& seat : facts.seats) {
        if (!seat.dropped) issued.approvals.push_back(seat.approval);
    }
    return issued;
}

base::Json statement(const Issued& issued, base::Json predicate) {
    base::Json subjects{base::Json::Array{}};
    for (const auto& artifact : issued.subjects) {
        base::Json digest;
        digest.put("sha256", artifact.digest.text.substr(artifact.digest.text.find(':') + 1));
        base::Json subject;
        subject.put("name", artifact.name + "@" + artifact.version);
        subject.put("digest", std::move(digest));
        subjects.push(std::move(subject));
    }
    predicate.put("sections", base::encode(issued.sections));
    predicate.put("approvals", base::encode(issued.approvals));
    base::Json out;
    out.put("_type", "https://in-toto.io/Statement/v1");
    out.put("subject", std::move(subjects));
    out.put("predicateType", "https://fangxing.dev/clearance/v1");
    out.put("predicate", std::move(predicate));
    return out;
}

void apply(Clearance& clearance, const Clearance::Event& event) {
    if (const auto* issued = std::get_if<Issued>(&event)) {
        clearance.issued = *issued;
        clearance.state = State::valid;
    } else {
        clearance.state = State::withdrawn;
    }
}

}  // namespace fangxing::clearance
