#include "app/bridge/case.h"

#include <algorithm>

#include "app/bridge/carried.h"
#include "app/bridge/outcomes.h"
#include "app/bridge/scope.h"
#include "app/bridge/sites.h"
#include "app/pack/versions.h"
#include "app/reading.h"

namespace fangxing::app {

Case::Case(Work& work, release::Release release, std::shared_ptr<const Pack> pack)
    : work_(work),
      release_(std::move(release)),
      pack_(std::move(pack)),
      family_(work, release_.id) {}
Case::Case(Case&& other) noexcept = default;
Case::~Case() = default;

base::Result<Case> Case::open(Work& work, release::ReleaseId id) {
    auto release = TRY(work.get<release::Release>(id));
    const access::Place place{release.unit, release.system, {}, base::Ref{release.id.value}};
    if (!ReleaseReader(work.store(), work.actor()).may_read(place)) {
        return base::refuse(base::Kind::not_found, "release.not_found", {{"id", id.text()}});
    }
    auto pack = pack_of(work, release.pack_digest);
    return Case(work, std::move(release), std::move(pack));
}

base::Result<Case> Case::begin(Work& work, release::Release release,
                               std::shared_ptr<const Pack> pack) {
    Running own;
    own.row.id = {work.fresh_id()};
    own.is_new = true;
    const auto id = release.id;
    const auto flow = pack->flows.find(release.flow);
    base::ensure(flow != pack->flows.end(), "intake answers with a flow of the pack");
    const auto& process = flow->second.process;
    own.note(
        ProcessStarted{.release = id, .process = process, .caller = {}, .stage = {}, .item = {}});
    Case started(work, std::move(release), std::move(pack));
    started.family_.add(std::move(own));
    TRY(started.drive(started.family_.own(), engine::Start{process, {}}, "start"));
    return started;
}

access::Place Case::place() const {
    return {release_.unit, release_.system, {}, base::Ref{release_.id.value}};
}

void Case::tell(std::vector<release::ReleaseEvent> events) {
    for (auto& event : events) {
        release::apply(release_, event);
        release_events_.push_back(std::move(event));
    }
    if (scope_) scope_.reset();
}

feel::Moment Case::moment() const {
    return {work_.now(), work_.system().settings.zone};
}

void Case::move_to(std::shared_ptr<const Pack> pack, const std::vector<PlannedMove>& moves) {
    pack_ = std::move(pack);
    for (const auto& move : moves) {
        auto* of = family_.find(move.instance);
        base::ensure(of != nullptr, "a planned move is of a process of this release");
        auto after = of->row.instance;
        engine::apply(after, engine::Event(move.event));
        of->note(ProcessStepped{"migrate",
                                {engine::store(engine::Event(move.event))},
                                stage_of(*pack_, after, of->row.started.stage)});
    }
    scope_.reset();
}

const feel::Scope& Case::scope() {
    if (!scope_) scope_ = case_scope(*this);
    return *scope_;
}

feel::Value Case::evaluate(const feel::Expression& expression) {
    return feel::evaluate(expression, scope(), moment()).value;
}

// ---- settling and writing

base::Result<void> Case::move_stage() {
    if (!release_.is_open()) return {};
    const auto* highest = pack_->highest(family_.stages());
    tell(release::move_to(release_, highest ? highest->id : release_.stage,
                          highest ? highest->state : release_.state, is_stuck(), work_.now()));
    return {};
}

// Also where the process has ended and the release has not: nothing would ever go on.
bool Case::is_stuck() {
    return family_.has_incidents() || (release_.is_open() && !family_.is_running());
}

base::Result<void> Case::finish() {
    if (release_.is_open()) {
        TRY(void_changed());
        TRY(settle_resigning());
        TRY(settle_clearance());
        TRY(look_at_waiting_jobs());
    }
    if (!release_.is_open()) TRY(withdraw_own_tasks());
    TRY(move_stage());
    TRY(move_sites(*this));
    TRY(work_.save_applied(release_, release_events_));
    release_events_.clear();
    if (!release_.is_open()) {
        TRY(settle_outcome(*this));
        TRY(settle_carried(*this));
    }
    return family_.save();
}

}  // namespace fangxing::app
