#include "domain/release/beside.h"

#include <algorithm>
#include <array>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

}  // namespace

base::Result<Events> report_fault(const Release& release, const std::string& text,
                                  const std::string& severity, const access::Actor& actor,
                                  base::Instant now) {
    constexpr std::array<std::string_view, 3> severities{"high", "medium", "low"};
    TRY(must_be_open(release));
    if (is_blank(text)) {
        return refuse(Kind::invalid, "fault.without_text", {}, {{"input.missing", "/text", {}}});
    }
    if (!is_one_of(severities, severity)) {
        return refuse(Kind::invalid, "fault.unknown_severity", {{"severity", severity}},
                      {{severity.empty() ? "input.missing" : "fault.unknown_severity",
                        "/severity",
                        {{"severity", severity}}}});
    }
    if (release.attempts == 0) return refuse(Kind::conflict, "release.not_deployed_yet");
    return Events{FaultReported{text, severity, actor.id, now}};
}

base::Result<Events> comment(const std::string& text, const std::string& kind,
                             std::vector<access::PersonId> mentions, const access::Actor& actor,
                             base::Instant now) {
    constexpr std::array kinds{std::string_view("comment"), std::string_view("progress"),
                               std::string_view("correction"), deviation};
    if (is_blank(text)) {
        return refuse(Kind::invalid, "comment.missing", {}, {{"comment.missing", "/text", {}}});
    }
    if (!is_one_of(kinds, kind)) {
        return refuse(Kind::invalid, "comment.unknown_kind", {{"kind", kind}},
                      {{"comment.unknown_kind", "/kind", {{"kind", kind}}}});
    }
    return Events{Commented{text, kind, std::move(mentions), actor.id, now}};
}

Events deviated(const std::string& because, const access::Actor& actor, base::Instant now) {
    return {Commented{because, std::string(deviation), {}, actor.id, now}};
}

base::Result<void> must_say_what(const std::string& what) {
    if (!is_blank(what)) return {};
    return refuse(Kind::invalid, "work.without_name", {}, {{"input.missing", "/what", {}}});
}

base::Result<Events> group_changes(const Release& release, std::vector<base::Ref> changes,
                                   std::vector<base::Ref> items) {
    TRY(must_be_open(release));
    if (release.submitted_at) return refuse(Kind::conflict, "release.grouping_closed");
    if (changes.empty()) return refuse(Kind::conflict, "release.without_change");
    return Events{ChangesGrouped{std::move(changes), std::move(items)}};
}

Course course_of(const Release& release, base::Instant now) {
    const auto hours = [&](const char* name) -> std::optional<double> {
        const auto* value = fact(release, name);
        if (!value) return std::nullopt;
        if (value->integer()) return static_cast<double>(*value->integer());
        return value->real() ? std::optional(*value->real()) : std::nullopt;
    };
    Course out{.planned_end = release.end,
               .actual_end = release.deployed_at,
               .late_minutes = std::nullopt,
               .planned_effort = hours("effort.planned"),
               .actual_effort = hours("effort.actual"),
               .effort_deviation = std::nullopt};
    if (release.end && is_late(release, now)) {
        const auto until = release.deployed_at.value_or(now);
        out.late_minutes = std::max<std::int64_t>(0, (until.us - release.end->us) / 60'000'000);
    }
    if (out.planned_effort && out.actual_effort) {
        out.effort_deviation = *out.actual_effort - *out.planned_effort;
    }
    return out;
}

bool is_late(const Release& release, base::Instant now) {
    if (!release.end) return false;
    if (release.ended_at) return release.deployed_at && *release.deployed_at > *release.end;
    return !release.confirmed && !release.restored && now > *release.end;
}

}  // namespace fangxing::release
