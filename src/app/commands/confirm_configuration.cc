#include "app/commands/confirm_configuration.h"

#include "app/bridge/acts.h"
#include "app/bridge/case.h"
#include "app/bridge/handovers.h"
#include "app/views/answers.h"
#include "domain/cmdb/cmdb.h"
#include "domain/cmdb/rules.h"
#include "domain/release/beside.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ConfirmConfiguration& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(must_be_allowed(of, "confirm_configuration"));
    auto item = TRY(work.get<cmdb::Item>({command.item.value}));
    const auto& release = of.release();
    auto confirmed = TRY(release::confirm_item(release, command.item, work.now()));
    base::Digest digest;
    std::string expected = item.installed_version;
    if (!release.restored) {
        const auto facts = TRY(of.facts(std::nullopt));
        for (const auto& held : facts.packages) {
            expected = held.artifact.version;
            digest = held.artifact.digest;
        }
    }
    TRY(cmdb::must_be_expected(command.installed_version, expected,
                               command.deviation.value_or("")));
    work.because(command.deviation.value_or(""));
    if (!release.restored) {
        TRY(work.save(
            item, {cmdb::ItemUpdated{item.installed_version, command.installed_version, digest,
                                     base::Ref{release.id.value}, work.actor().id, work.now()}}));
        auto system = TRY(work.get<cmdb::System>({release.system.value}));
        if (system.live_version != command.installed_version) {
            TRY(work.save(system, {cmdb::SystemVersionWentLive{command.installed_version,
                                                               base::Ref{release.id.value}}}));
        }
    }
    const bool is_new = !confirmed.empty();
    of.tell(std::move(confirmed));
    if (is_new && release::unconfirmed_items(of.release()).empty()) {
        TRY(hand_over_configuration(of));
    }
    if (!work.reason().empty()) {
        of.tell(release::deviated(work.reason(), work.actor(), work.now()));
    }
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
