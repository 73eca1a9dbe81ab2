#include "domain/release/course.h"

#include <algorithm>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

base::Result<void> must_not_test_own_work(const Release& release, const access::Actor& author) {
    for (const auto* key : {"artifacts", "steps", "rollback"}) {
        const auto section = release.sections.find(key);
        if (section == release.sections.end()) continue;
        const auto& authors = section->second.authors;
        if (std::ranges::find(authors, author.natural) != authors.end()) {
            return refuse(Kind::forbidden, "release.author_tests", {{"section", key}});
        }
    }
    return {};
}

base::Result<void> must_not_be_past(base::Instant start, base::Instant now) {
    if (start < now) return refuse(Kind::conflict, "release.start_in_past");
    return {};
}

// What was signed covers the span in which it may start, not the very hour.
base::Result<void> must_lie_in_window(const Release& release, base::Instant start) {
    const auto signed_window = window(release);
    if (!signed_window) return refuse(Kind::conflict, "release.without_window");
    if (start >= signed_window->from && start < signed_window->to) return {};
    return refuse(
        Kind::conflict, "release.outside_window",
        {{"from", base::to_text(signed_window->from)}, {"to", base::to_text(signed_window->to)}});
}

// A postponed go-live begins anew within what was signed, so that the signatures stand.
base::Result<void> must_be_possible_start(const Release& release, const base::Json& value,
                                          base::Instant now) {
    const auto* text = value.string();
    const auto start = text ? base::parse_instant(*text) : std::nullopt;
    if (!start) return {};
    TRY(must_not_be_past(*start, now));
    return must_lie_in_window(release, *start);
}

}  // namespace

base::Result<Events> create(ReleaseCreated release) {
    std::vector<base::Reason> reasons;
    const auto need = [&](bool there, const char* field) {
        if (!there) reasons.push_back({"input.missing", field, {}});
    };
    need(!release.title.empty(), "/title");
    need(!release.environment.empty(), "/environment");
    need(static_cast<bool>(release.system), "/system");
    need(!release.changes.empty(), "/changes");
    if (!reasons.empty())
        return refuse(Kind::invalid, "release.incomplete", {}, std::move(reasons));
    return Events{std::move(release)};
}

base::Result<Events> bind(const Release& release, std::map<std::string, base::Json> facts,
                          std::map<std::string, base::Digest> sections, const access::Actor& author,
                          base::Instant now) {
    TRY(must_be_open(release));
    ContentBound bound;
    if (release.submitted_at) {
        const auto fresh = facts.find("release.version_class");
        const auto* before = fact(release, "release.version_class");
        if (before && fresh != facts.end() && fresh->second != *before) {
            return refuse(Kind::conflict, "release.class_fixed");
        }
    }
    // A verdict speaks of the packages that were tested; the gate compares them with today's.
    if (facts.contains("tests.verdict")) {
        TRY(must_not_test_own_work(release, author));
        const auto artifacts = release.sections.find("artifacts");
        facts["tests.of"] =
            artifacts == release.sections.end() ? base::Json() : artifacts->second.digest.text;
    }
    for (auto& [name, value] : facts) {
        const auto at = release.facts.find(name);
        if (at != release.facts.end() && at->second == value) continue;
        if (name == "release.postponed_to") TRY(must_be_possible_start(release, value, now));
        bound.facts[name] = std::move(value);
    }
    for (auto& [key, digest] : sections) {
        const auto at = release.sections.find(key);
        if (at != release.sections.end() && at->second.digest == digest) continue;
        // While a round is unsigned its writers add up; a change behind a signature starts anew,
        // because who signed saw what was there before.
        Section section{std::move(digest), {author.natural}, now};
        if (at != release.sections.end() && !release.submitted_at) {
            section.authors = at->second.authors;
            if (std::ranges::find(section.authors, author.natural) == section.authors.end()) {
                section.authors.push_back(author.natural);
            }
        }
        bound.sections[key] = std::move(section);
    }
    if (!bound.sections.empty()) TRY(must_not_be_deploying(release));
    if (bound.facts.empty() && bound.sections.empty()) return Events{};
    return Events{std::move(bound)};
}

Events move_to(const Release& release, const std::string& stage, State state, bool stuck,
               base::Instant now) {
    if (release.stage == stage && release.state == state && release.stuck == stuck) return {};
    return {StageReached{stage, state, stuck, now}};
}

base::Result<Events> submit(const Release& release, const access::Actor&, base::Instant now) {
    TRY(must_be_open(release));
    return Events{Submitted{now}};
}

base::Result<Events> open_round(const Release& release, const std::string& returned_by_step,
                                const std::string& reason, base::Instant) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    return Events{RoundOpened{release.round + 1, returned_by_step}};
}

base::Result<Events> hold(const Release& release, const std::string& reason, const access::Actor&,
                          base::Instant) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    if (release.held_because) return refuse(Kind::conflict, "release.already_held");
    return Events{Held{reason}};
}

base::Result<Events> resume(const Release& release, const std::string& reason, const access::Actor&,
                            base::Instant) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    if (!release.held_because) return refuse(Kind::conflict, "release.not_held");
    return Events{Resumed{reason}};
}

base::Result<Events> cancel(const Release& release, const std::string& reason, const access::Actor&,
                            base::Instant now) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    if (release.attempts > 0) return refuse(Kind::conflict, "release.deploying");
    return Events{Ended{EndState::cancelled, reason, now}};
}

base::Result<Events> reschedule(const Release& release, base::Instant start,
                                const std::string& reason, const access::Actor&,
                                base::Instant now) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    TRY(must_not_be_deploying(release));
    if (release.confirmed) {
        return refuse(Kind::conflict, "release.already_deployed", {{"number", release.number}});
    }
    TRY(must_not_be_past(start, now));
    TRY(must_lie_in_window(release, start));
    return Events{Rescheduled{release.start, start}};
}

base::Result<Events> migrate(const Release& release, const std::string& pack, Migrated migrated,
                             const std::string& reason) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    TRY(must_not_be_deploying(release));
    if (release.pack != pack) return refuse(Kind::conflict, "release.other_pack", {{"pack", pack}});
    if (release.pack_digest == migrated.to) {
        return refuse(Kind::conflict, "release.same_version", {{"version", migrated.version}});
    }
    migrated.from = release.pack_digest;
    return Events{std::move(migrated)};
}

Events mark_resigning(const Release& release, bool resigning, base::Instant) {
    if (release.resigning == resigning) return {};
    return {ResigningChanged{resigning}};
}

}  // namespace fangxing::release
