#include "app/commands/create_release.h"

#include "app/accounts.h"
#include "app/bridge/appointments.h"
#include "app/bridge/carried.h"
#include "app/bridge/case.h"
#include "app/pack/packs.h"
#include "app/pack/versions.h"
#include "app/views/answers.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"
#include "domain/release/intake.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// What the decision `intake` sees, before there is a release.
class Intake : public feel::Scope {
  public:
    Intake(feel::Value request, feel::Value settings)
        : request_(std::move(request)), settings_(std::move(settings)) {}
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name == "request") return request_;
        if (name == "settings") return settings_;
        return std::nullopt;
    }

  private:
    feel::Value request_;
    feel::Value settings_;
};

struct Accepted {
    std::string flow;
    std::string type;
    dmn::Decided decided;
};

std::string text_of(const feel::Context& entries, std::string_view name) {
    const auto* value = entries.find(name);
    return value && value->string() ? *value->string() : std::string();
}

base::Result<Accepted> decide_intake(Work& work, const Pack& pack, const CreateRelease& command,
                                     const cmdb::System& system, const change::Change& first) {
    const bool has_code = TRY(release::carries_code(command.kind_of_work.value_or("code")));
    const feel::Context request{
        {"title", command.title},
        {"type", command.type.value_or("upgrade")},
        {"mode", command.mode.value_or("planned")},
        {"class", command.urgency_class.value_or("general")},
        {"change_class", first.change_class},
        {"has_code", has_code && command.has_code.value_or(true)},
        {"kind_of_work", command.kind_of_work.value_or("code")},
        {"environment", feel::Context{{"kind", command.environment}}},
        {"system", feel::Context{{"code", system.code},
                                 {"live_version", system.live_version.empty()
                                                      ? feel::Value()
                                                      : feel::Value(system.live_version)}}}};
    const Intake scope(request, pack.settings);
    const auto* model = pack.deployment.decision("intake");
    base::ensure(model != nullptr, "a pack without intake is refused when it is read");
    const auto decided =
        dmn::evaluate(*model, "intake", scope, {work.now(), work.system().settings.zone});
    const auto* answer = decided.value.context();
    const auto* accept = answer ? answer->find("accept") : nullptr;
    if (!accept || !accept->is_true()) {
        const auto wrong = answer ? text_of(*answer, "wrong") : std::string();
        const auto point_to = answer ? text_of(*answer, "point_to") : std::string();
        return std::unexpected(release::not_taken_in(wrong, point_to));
    }
    return Accepted{text_of(*answer, "flow"), text_of(*answer, "type"), decided};
}

std::string next_release_number(Work& work) {
    const auto year = base::to_text(work.now()).substr(0, 4);
    const auto sequence = std::to_string(work.store().next_number("release." + year));
    const auto zeros = sequence.size() < 4 ? 4 - sequence.size() : 0;
    return "REL-" + year + "-" + std::string(zeros, '0') + sequence;
}

// The changes that are named, all of the system that is named; system, purpose and items come from
// them.
base::Result<std::vector<change::Change>> take_changes(Work& work,
                                                       release::ReleaseCreated& created) {
    std::vector<change::Change> out;
    for (const auto id : created.changes) {
        out.push_back(TRY(work.get<change::Change>({id.value})));
        if (!created.system) created.system = out.front().system;
        TRY(change::may_be_released(out.back(), created.system));
    }
    if (!out.empty()) created.purpose = out.front().purpose;
    created.items = change::items_of(out);
    return out;
}

// From the release that it copies: what it is for, as far as the request says nothing else.
base::Result<void> take_over(Work& work, const CreateRelease& command,
                             release::ReleaseCreated& created) {
    const auto earlier = TRY(Case::open(work, *command.copy_of));
    created.copied_from = base::Ref{earlier.release().id.value};
    if (!command.department) created.department = earlier.release().department;
    if (!command.system && !command.project) created.project = earlier.release().project;
    return {};
}

// The words by which the list finds it.
void index(Work& work, const release::Release& release, const cmdb::System& system) {
    std::string words;
    for (const auto* each : {&release.number, &release.title, &release.purpose, &release.project,
                             &system.code, &system.name.zh, &system.name.en}) {
        words += *each + " ";
    }
    work.store().index_release(release.id.value, words);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CreateRelease& command) {
    const auto pack = TRY(pack_in_effect(work, command.pack.value_or(recommended_pack)));
    release::ReleaseCreated created{.number = {},
                                    .title = command.title,
                                    .purpose = {},
                                    .pack = pack->id,
                                    .pack_digest = pack->digest,
                                    .flow = {},
                                    .kind = {},
                                    .mode = command.mode.value_or("planned"),
                                    .urgency_class = command.urgency_class.value_or("general"),
                                    .environment = command.environment,
                                    .system = command.system.value_or(base::Ref{}),
                                    .unit = {},
                                    .changes = command.changes,
                                    .items = {},
                                    .by = work.actor().id,
                                    .by_natural = work.actor().natural,
                                    .at = work.now(),
                                    .copied_from = {},
                                    .department = command.department.value_or(access::UnitId{}),
                                    .project = {}};
    created.project = TRY(release::is_for(command.system.has_value(), command.project));
    if (created.department) TRY(unit_exists(work, created.department, "/department"));
    if (command.copy_of) TRY(take_over(work, command, created));
    const auto changes = TRY(take_changes(work, created));
    TRY(release::create(created));
    const auto system = TRY(work.get<cmdb::System>({created.system.value}));
    created.unit = system.unit;
    if (!created.department) created.department = system.unit;
    const auto accepted = TRY(decide_intake(work, *pack, command, system, changes.front()));
    created.flow = accepted.flow;
    created.kind = accepted.type.empty() ? command.type.value_or("upgrade") : accepted.type;
    created.number = next_release_number(work);

    release::Release fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, TRY(release::create(std::move(created)))));
    TRY(take_up(work, fresh, command.work_order));
    index(work, fresh, system);
    work.store().take_part(fresh.id.value, work.actor().id.value);
    auto begun = TRY(Case::begin(work, std::move(fresh), pack));
    TRY(keep_decided(work, *pack, begun.release().id, accepted.decided));
    TRY(propose_appointments(begun));
    TRY(begun.finish());
    return answer(begun.release());
}

}  // namespace fangxing::app
