#include "domain/release/release.h"

#include <algorithm>

#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

base::Result<void> must_be_open(const Release& release) {
    if (release.is_open()) return {};
    return refuse(Kind::conflict, "release.ended", {{"number", release.number}});
}

base::Result<void> must_have_reason(const std::string& reason) {
    if (reason.find_first_not_of(" \t\r\n") != std::string::npos) return {};
    return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/reason", {}}});
}

// Content and dates stand still from the first step until the attempt is over.
bool is_deploying(const Release& release) {
    return release.deployment && !release.restored && !release.confirmed;
}

base::Result<void> must_not_be_deploying(const Release& release) {
    if (!is_deploying(release)) return {};
    return refuse(Kind::conflict, "release.deploying", {{"number", release.number}});
}

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
    // A verdict speaks of the packages that were tested; the gate compares them with today's.
    if (facts.contains("tests.verdict")) {
        TRY(must_not_test_own_work(release, author));
        const auto artifacts = release.sections.find("artifacts");
        facts["tests.of"] =
            artifacts == release.sections.end() ? base::Json() : artifacts->second.digest.text;
    }
    for (auto& [name, value] : facts) {
        const auto at = release.facts.find(name);
        if (at == release.facts.end() || at->second != value) bound.facts[name] = std::move(value);
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

Events move_to(const Release& release, const std::string& stage, State state, bool stuck) {
    if (release.stage == stage && release.state == state && release.stuck == stuck) return {};
    return {StageReached{stage, state, stuck}};
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
    if (start < now) return refuse(Kind::conflict, "release.start_in_past");
    const auto signed_window = window(release);
    if (!signed_window) return refuse(Kind::conflict, "release.without_window");
    if (start < signed_window->from || start >= signed_window->to) {
        return refuse(Kind::conflict, "release.outside_window",
                      {{"from", base::to_text(signed_window->from)},
                       {"to", base::to_text(signed_window->to)}});
    }
    return Events{Rescheduled{release.start, start}};
}

Events set_resigning(const Release& release, bool resigning, base::Instant) {
    if (release.resigning == resigning) return {};
    return {ResigningChanged{resigning}};
}

base::Result<Events> begin_deployment(const Release& release, base::Ref deployment, base::Instant) {
    TRY(must_be_open(release));
    return Events{DeploymentBegun{deployment, release.attempts + 1}};
}

Events deployed(const Release&, base::Instant now) {
    return {Deployed{now}};
}

base::Result<Events> begin_rollback(const Release& release, const access::Actor& actor,
                                    const std::string& reason, base::Instant now) {
    TRY(must_be_open(release));
    TRY(must_have_reason(reason));
    if (!is_deploying(release)) return refuse(Kind::conflict, "release.nothing_to_roll_back");
    if (release.rolling_back) return refuse(Kind::conflict, "release.already_rolling_back");
    return Events{RollbackBegun{actor.id, now}};
}

Events restored(const Release&, base::Instant now) {
    return {Restored{now}};
}

Events confirm_success(const Release& release, base::Instant now) {
    if (release.confirmed || release.rolling_back) return {};
    return {Confirmed{now}};
}

base::Result<Events> confirm_item(const Release& release, base::Ref item, base::Instant) {
    if (std::ranges::find(release.items, item) == release.items.end()) {
        return refuse(Kind::not_found, "release.item_unknown", {{"item", item.text()}});
    }
    if (!release.confirmed && !release.restored) {
        return refuse(Kind::conflict, "release.too_early");
    }
    const auto& done = release.confirmed_items;
    if (std::ranges::find(done, item) != done.end()) return Events{};
    return Events{ItemConfirmed{item}};
}

std::vector<base::Ref> unconfirmed_items(const Release& release) {
    std::vector<base::Ref> open;
    for (const auto item : release.items) {
        const auto& done = release.confirmed_items;
        if (std::ranges::find(done, item) == done.end()) open.push_back(item);
    }
    return open;
}

Events close(const Release& release, base::Instant now) {
    if (!release.is_open()) return {};
    return {Ended{release.restored ? EndState::rolled_back : EndState::closed, {}, now}};
}

Events refused(const Release& release, const std::string& reason, base::Instant now) {
    if (!release.is_open()) return {};
    return {Ended{EndState::refused, reason, now}};
}

}  // namespace fangxing::release
