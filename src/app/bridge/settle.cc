// What a change of a release makes possible or void: its clearance and the gates that wait.
#include <algorithm>
#include <set>
#include <utility>

#include "app/bridge/case.h"
#include "app/bridge/clearance_text.h"
#include "app/bridge/followup.h"
#include "app/bridge/foresight.h"
#include "app/bridge/live_calendar.h"
#include "app/bridge/monitoring.h"
#include "app/bridge/scope.h"
#include "app/bridge/sites.h"
#include "app/bridge/teams.h"
#include "domain/calendar/opening.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"
#include "domain/deployment/target.h"
#include "domain/library/library.h"

namespace fangxing::app {
namespace {

// A window opens and a freeze ends without anybody's act; then the whole release is looked at.
void look_again_at_opening(Case& of) {
    const auto at =
        calendar::next_opening(live_calendar(of.work(), of.pack()), of.work().now(), of.applies());
    if (!at) return;
    base::Json payload;
    payload.put("release", of.release().id.text());
    of.work().emit("recheck", "recheck:" + of.release().id.text() + ":" + std::to_string(at->us),
                   payload, *at);
}

// Before a step is carried out: the bytes of the packages, and whether they are what was approved.
// Once a clearance was issued, another package than its own is not, whatever became of it since.
void look_into(Work& work, release::ReleaseId release, std::vector<clearance::Held>& packages) {
    const auto issued = work.where<clearance::Clearance>("release", release.value);
    const auto subjects =
        issued.empty() ? std::vector<release::Artifact>{} : issued.back().issued.subjects;
    for (auto& held : packages) {
        const auto& digest = held.artifact.digest;
        if (held.found) held.whole = work.system().blobs.is_whole(digest);
        const auto is_its = [&](const release::Artifact& each) { return each.digest == digest; };
        if (subjects.empty() || std::ranges::any_of(subjects, is_its)) continue;
        const auto& first = subjects.front();
        held.approved_as = first.name + " " + first.version + " " + first.digest.text;
    }
}

}  // namespace

std::optional<clearance::Clearance>& Case::valid_clearance() {
    if (!clearance_) {
        clearance_.emplace();
        for (auto& issued : work_.where<clearance::Clearance>("release", release_.id.value)) {
            if (issued.state == clearance::State::valid) *clearance_ = std::move(issued);
        }
    }
    return *clearance_;
}

std::optional<deployment::Deployment>& Case::current_deployment() {
    if (!deployment_) {
        deployment_.emplace();
        if (release_.deployment) {
            *deployment_ = work_.find<deployment::Deployment>({release_.deployment.value});
        }
        // The release knows the first of its sites that began.
        if (*deployment_ && site_at(work_, (*deployment_)->instance)) {
            auto newest = work_.newest<deployment::Deployment>("release", release_.id.value, 1);
            *deployment_ = std::move(newest.front());
        }
    }
    return *deployment_;
}

// A window or freeze applies where its FEEL text says so of this release.
calendar::Applies Case::applies() {
    return [this](const calendar::Period& period) {
        if (period.applies.empty()) return true;
        const auto text = period.applies.substr(period.applies.front() == '=' ? 1 : 0);
        const auto condition = feel::parse_expression(text, pack_feel_names());
        // A window that applies within itself (`within window`) applies nowhere.
        if (!condition || std::exchange(asks_window_, true)) return false;
        const bool holds = evaluate(*condition).is_true();
        asks_window_ = false;
        return holds;
    };
}

base::Result<clearance::Facts> Case::facts(std::optional<clearance::Point> point) {
    clearance::Facts facts{
        .release = release_,
        .seats = seats(),
        .approvals = approvals(),
        .packages = {},
        .plan_problems = {},
        .unknown_targets = {},
        .unapproved_changes = {},
        .clearance = valid_clearance(),
        .freezes = calendar::freezes_at(live_calendar(work_, *pack_), work_.now(), applies()),
        .of_the_pack = {},
        .deployment_open = false,
        .now = work_.now()};
    for (const auto id : release::artifact_entries(release_)) {
        const auto entry = work_.find<library::Entry>({id.value});
        clearance::Held held{id, entry.has_value(), false, {}};
        if (entry) {
            held.approved = entry->state == library::State::approved;
            held.artifact = {id, entry->name, entry->package_version, entry->digest};
        }
        facts.packages.push_back(std::move(held));
    }
    if (point == clearance::Point::deploy) look_into(work_, release_.id, facts.packages);
    if (const auto* steps = release::fact(release_, "plan.steps")) {
        const auto plan = TRY(deployment::read_plan(*steps));
        facts.plan_problems = deployment::problems(plan, "/steps");
    }
    for (const auto& code : release::target_codes(release_)) {
        const auto found = work_.where<deployment::Target>("code", code, 0, 1);
        const bool fits = !found.empty() && found.front().system == release_.system &&
                          found.front().environment == release_.environment;
        if (!fits) facts.unknown_targets.push_back(code);
    }
    for (const auto id : release_.changes) {
        const auto change = work_.find<change::Change>({id.value});
        if (!change || change->state != change::State::approved) {
            facts.unapproved_changes.push_back(change ? change->number : id.text());
        }
    }
    if (point == clearance::Point::submit) facts.team_lacks = missing_in_team(*this);
    if (point == clearance::Point::close) {  // asked by no other
        for (const auto& task : open_tasks()) {
            const auto& opened = task.opened;
            if (opened.step == followup_step) facts.open_followups.push_back(opened.name.zh);
        }
        if (const auto& attempt = current_deployment()) {
            facts.deployment_open = attempt->state != deployment::State::done &&
                                    attempt->state != deployment::State::rolled_back;
        }
    }
    if (point) {
        for (const auto& gate : pack_->gates) {
            if (gate.at == base::to_text(*point)) demand(gate, facts.of_the_pack);
        }
        TRY(add_demands(*this, *point, facts.of_the_pack));
    }
    return facts;
}

void Case::demand(const PackGate& gate, std::vector<base::Reason>& unmet) {
    const base::Parameters about{{"gate", gate.id}, {"zh", gate.text.zh}, {"en", gate.text.en}};
    if (!gate.each) {
        if (!evaluate(gate.ok).is_true()) unmet.push_back({"gate.of_the_pack", "", about});
        return;
    }
    const auto open = evaluate(gate.each);
    const auto* list = open.list();
    if (!list) return unmet.push_back({"gate.of_the_pack", "", about});
    for (const auto& entry : *list) {
        auto named = about;
        named["name"] = entry.string() ? *entry.string() : feel::to_text(entry);
        unmet.push_back({"gate.of_the_pack_for", "", std::move(named)});
    }
}

base::Result<void> Case::withdraw_clearance(const std::string& because) {
    auto& valid = valid_clearance();
    if (!valid) return {};
    TRY(work_.save(*valid, {clearance::Withdrawn{because, work_.now()}}));
    valid.reset();
    scope_.reset();
    return {};
}

base::Result<void> Case::settle_clearance() {
    auto& valid = valid_clearance();
    if (!release_.submitted_at) {
        if (valid) TRY(withdraw_clearance("returned"));
        return {};
    }
    if (valid) {
        const bool same = std::ranges::all_of(release_.sections, [&](const auto& each) {
            const auto at = valid->issued.sections.find(each.first);
            return at != valid->issued.sections.end() && at->second == each.second.digest;
        });
        // While an attempt runs nothing signed can change; packages and targets are checked anew
        // before each step.
        if (same) return {};
        TRY(withdraw_clearance("content_changed"));
        (void)TRY(publish("clearance_withdrawn"));
        return {};
    }
    if (clearance::waits_for_signatures(seats())) return {};
    auto issued = clearance::issue(TRY(facts(std::nullopt)));
    if (!issued) return {};  // not yet earned; the release's view says what is missing
    clearance::Clearance fresh;
    fresh.id = {work_.fresh_id()};
    issued->envelope = TRY(clearance_envelope(work_, release_, fresh.id, *issued));
    TRY(work_.add(fresh, {*issued}));
    valid = std::move(fresh);
    scope_.reset();
    return {};
}

base::Result<void> Case::look_at_waiting_jobs() {
    if (release_.held_because) return {};
    std::set<Gate> shut;
    for (bool again = true; again;) {
        again = false;
        for (const auto& gate : family_.gates()) {
            if (shut.contains(gate)) continue;
            if (!TRY(is_open(gate))) {
                shut.insert(gate);
                continue;
            }
            again = true;
            TRY(leave(gate, shut));
        }
    }
    return {};
}

// One after the other, as long as each finds the gate open; whatever a job leads to may open
// others.
base::Result<void> Case::leave(const Gate& gate, std::set<Gate>& shut) {
    const auto jobs = family_.jobs_at(gate);
    for (bool first = true; const auto& job : jobs) {
        // The one before may have ended the wait of this one.
        if (!family_.is_waiting(job.key)) continue;
        if (!std::exchange(first, false) && !TRY(is_open(gate))) {
            shut.insert(gate);
            return {};
        }
        if (gate.type == "fangxing:close") {
            tell(release::close(release_, sites_of(work_, release_.id), work_.now()));
        }
        shut.clear();
        TRY(job_done(job.key));
    }
    return {};
}

// Looked at by nobody in particular: what bars one who waits there bars all.
base::Result<bool> Case::is_open(const Gate& gate) {
    if (gate.type == "fangxing:gate") {
        const auto point = base::from_text<clearance::Point>(gate.at);
        if (point && clearance::unmet(*point, TRY(facts(*point))).empty()) return true;
        look_again_at_opening(*this);
        return false;
    }
    if (gate.type != "fangxing:close" || !release_.is_open()) return false;
    const auto at_end = TRY(facts(clearance::Point::close));
    return clearance::unmet(clearance::Point::close, at_end).empty() &&
           release::open_sites(sites_of(work_, release_.id)).empty();
}

}  // namespace fangxing::app
