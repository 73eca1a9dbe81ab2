#include "app/views/controlled_documents.h"

#include <algorithm>

#include "app/commands/decide_controlled_revision.h"
#include "app/commands/draft_controlled_revision.h"

namespace fangxing::app {
namespace {

// Asked of the same deciders that carry it out; the date of effect is chosen later.
std::vector<std::string> actions_on(Work& work, const pack::Controlled& document) {
    std::vector<std::string> out;
    const auto& number = document.revisions.back().number;
    const auto now = work.now();
    const auto offer = [&](std::string_view act, const pack::ControlledEvents& decided) {
        if (decided) out.emplace_back(act);
    };
    offer(ReviewControlledRevision::act, pack::review(document, number, work.actor(), now));
    offer(ApproveControlledRevision::act, pack::approve(document, number, now, work.actor(), now));
    offer(EnforceControlledRevision::act, pack::enforce(document, number, now));
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ControlledDocuments&) {
    const bool takes_part =
        access::authorize(work.actor(), access::Permission::take_part).has_value();
    ControlledList out;
    for (auto& row : work.all<pack::Controlled>()) {
        auto actions = takes_part ? actions_on(work, row) : std::vector<std::string>{};
        out.items.push_back({std::move(row), std::move(actions)});
    }
    std::ranges::sort(out.items, {}, [](const auto& each) { return each.document.code; });
    if (takes_part) out.actions.emplace_back(DraftControlledRevision::act);
    return base::written(out);
}

}  // namespace fangxing::app
