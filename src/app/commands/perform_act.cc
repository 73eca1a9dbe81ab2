#include "app/commands/perform_act.h"

#include "app/bridge/acts.h"
#include "app/bridge/mailbox.h"
#include "app/pack/vocabulary.h"
#include "domain/release/beside.h"
#include "domain/release/demands.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

constexpr int longest_minutes = 31 * 24 * 60;
// What was heard at once is remembered so long, so that sending it again does nothing.
constexpr int remembered_minutes = 24 * 60;

// Acts of a pack that let something of the process go are called so.
constexpr std::string_view waiving = "waive_";

base::Result<void> must_be_own(const Case& of, const std::string& act) {
    if (of.pack().act(act) && !is_in(built_in_acts, act)) return {};
    return base::refuse(base::Kind::not_found, "release.act_unknown", {{"act", act}});
}

base::Result<std::optional<int>> time_to_live(const PerformAct& command) {
    const auto minutes = command.time_to_live_minutes;
    if (!minutes || (*minutes >= 1 && *minutes <= longest_minutes)) return minutes;
    return base::refuse(base::Kind::invalid, "message.bad_time_to_live", {},
                        {{"message.bad_time_to_live", "/time_to_live_minutes", {}}});
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const PerformAct& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_own(of, command.own_act));
    TRY(must_be_allowed(of, command.own_act));
    TRY(release::must_have_reason(command.reason));
    TRY(release::must_be_open(of.release()));
    if (of.release().held_because) return base::refuse(base::Kind::conflict, "release.held");
    const auto lives = TRY(time_to_live(command));
    const auto publisher_id = command.message_id.value_or("");
    const auto id = of.release().id;
    if (came_before(work, id, command.own_act, publisher_id)) return answer(of.release());
    work.because(command.reason);
    if (command.own_act.starts_with(waiving)) {
        of.tell(release::deviated(command.reason, work.actor(), work.now()));
    }

    feel::Context message;
    message.put("message", feel::from_json(command.content.value_or(base::Json())));
    const bool heard = TRY(of.publish(command.own_act, message));
    if (!heard && !lives) {
        return base::refuse(base::Kind::conflict, "release.act_not_awaited",
                            {{"act", command.own_act}});
    }
    const std::chrono::minutes remembered(lives.value_or(remembered_minutes));
    TRY(keep(work, {.release = id,
                    .name = command.own_act,
                    .correlation = feel::store(feel::Value(id.text())),
                    .variables = feel::store(feel::Value(message)),
                    .publisher_id = publisher_id,
                    .waits = !heard,
                    .until = work.now() + remembered}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
