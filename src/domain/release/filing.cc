#include "domain/release/filing.h"

#include <algorithm>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

constexpr const char* filing_fact = "release.filing";
constexpr const char* earlier_fact = "release.earlier_approval";

Events keep(const char* fact, base::Json told) {
    ContentBound bound;
    bound.facts[fact] = std::move(told);
    return Events{std::move(bound)};
}

base::Json digests_of(const Release& release) {
    base::Json out{base::Json::Object{}};
    for (const auto& [key, section] : release.sections) out.put(key, section.digest.text);
    return out;
}

std::string class_of(const Release& release) {
    const auto* version_class = fact(release, "release.version_class");
    const auto* text = version_class ? version_class->string() : nullptr;
    return text ? *text : std::string();
}

bool may_be_filed(const Release& release) {
    const auto version_class = class_of(release);
    return version_class == "minor" || version_class == "fix";
}

bool holds_as_then(const Release& release, const base::Json& told, const std::string& key) {
    const auto* sections = told.find("sections");
    const auto now = release.sections.find(key);
    return sections && now != release.sections.end() &&
           sections->text(key) == now->second.digest.text;
}

}  // namespace

base::Result<Events> file(const Release& release, const std::string& to, base::Instant now) {
    TRY(must_be_open(release));
    if (!release.submitted_at) return refuse(Kind::conflict, "filing.not_submitted");
    if (!may_be_filed(release)) {
        return refuse(Kind::conflict, "filing.class_needs_approval",
                      {{"class", class_of(release)}});
    }
    base::Json told;
    told.put("to", to);
    told.put("at", base::to_text(now));
    told.put("round", std::int64_t{release.round});
    told.put("sections", digests_of(release));
    return keep(filing_fact, std::move(told));
}

base::Result<Events> rely_on(const Release& release, const EarlierApproval& earlier,
                             base::Instant now) {
    TRY(must_be_open(release));
    if (!earlier.cleared) {
        return refuse(Kind::conflict, "approval.none_earlier", {{"release", earlier.number}});
    }
    if (earlier.system != release.system) {
        return refuse(Kind::conflict, "approval.other_system", {{"release", earlier.number}});
    }
    const auto packages = artifact_entries(release);
    const bool same =
        !packages.empty() && std::ranges::all_of(packages, [&](const base::Ref& each) {
            return std::ranges::find(earlier.packages, each) != earlier.packages.end();
        });
    if (!same) {
        return refuse(Kind::conflict, "approval.other_packages", {{"release", earlier.number}});
    }
    base::Json told;
    told.put("release", earlier.release.text());
    told.put("number", earlier.number);
    told.put("at", base::to_text(now));
    told.put("sections", digests_of(release));
    return keep(earlier_fact, std::move(told));
}

bool stands_for_approval(const Release& release, const std::string& section) {
    const auto* filed = fact(release, filing_fact);
    if (filed && may_be_filed(release) && holds_as_then(release, *filed, section)) return true;
    const auto* earlier = fact(release, earlier_fact);
    return earlier && holds_as_then(release, *earlier, section);
}

}  // namespace fangxing::release
