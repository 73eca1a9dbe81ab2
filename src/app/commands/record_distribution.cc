#include "app/commands/record_distribution.h"

#include <algorithm>

#include "app/bridge/distributions.h"
#include "domain/release/facts.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const RecordDistribution& command) {
    auto of = TRY(Case::open(work, command.release));
    TRY(may_distribute(of, command.place));
    if (!of.release().is_open()) {
        return base::refuse(base::Kind::conflict, "release.ended");
    }
    const auto entry = work.find<library::Entry>(command.entry);
    const auto planned = release::artifact_entries(of.release());
    const library::Offered offered{
        .found = entry.has_value(),
        .entry = entry.value_or(library::Entry{}),
        .of_the_release =
            std::ranges::find(planned, base::Ref{command.entry.value}) != planned.end(),
        .cleared = of.valid_clearance().has_value(),
        .place_known = is_place_of(of, command.place),
        .installed_digest = command.installed_digest};
    const auto events = TRY(library::distribute(offered, {.release = {command.release.value},
                                                          .entry = command.entry,
                                                          .name = {},
                                                          .package_version = {},
                                                          .digest = {},
                                                          .place = command.place,
                                                          .result = command.result,
                                                          .note = command.note.value_or(""),
                                                          .by = work.actor().id,
                                                          .at = work.now()}));
    return saved(TRY(add_distribution(work, events)));
}

base::Result<base::JsonText> look(Work& work, const ReleaseDistributions& view) {
    auto of = TRY(Case::open(work, view.release));
    ReleaseDistributionsAnswer out{distributions_of(work, view.release), {}};
    if (of.release().is_open() && of.valid_clearance() && may_distribute(of, "")) {
        out.actions.emplace_back(RecordDistribution::act);
    }
    return base::written(out);
}

}  // namespace fangxing::app
