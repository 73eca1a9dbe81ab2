#include "app/commands/keep_filter.h"

namespace fangxing::app {
namespace {

std::vector<access::SavedFilter> own_filters(Work& work) {
    return work.where<access::SavedFilter>("person", work.actor().id.value);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const SaveFilter& command) {
    access::SavedFilter fresh;
    fresh.id = {work.fresh_id()};
    const auto events = TRY(access::save_filter(
        {work.actor().id, command.list, command.name, command.query, work.now()},
        own_filters(work)));
    TRY(work.add(fresh, events));
    return saved(fresh);
}

base::Result<base::Json> carry_out(Work& work, const RenameFilter& command) {
    auto filter = TRY(work.get<access::SavedFilter>(command.filter));
    TRY(work.save(filter, TRY(access::rename_filter(filter, command.name, own_filters(work),
                                                    work.actor().id))));
    return saved(filter);
}

base::Result<base::Json> carry_out(Work& work, const DropFilter& command) {
    auto filter = TRY(work.get<access::SavedFilter>(command.filter));
    TRY(work.save(filter, TRY(access::drop_filter(filter, work.actor().id))));
    return saved(filter);
}

}  // namespace fangxing::app
