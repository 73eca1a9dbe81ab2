#include "app/commands/read_notices.h"

#include "app/read_marks.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ReadNotices& command) {
    const auto me = work.actor().id;
    const auto notice = TRY(work.get<NoticeRow>(command.up_to));
    if (notice.sent.to != me) {
        return base::refuse(base::Kind::not_found, "notice.not_found",
                            {{"id", command.up_to.text()}});
    }
    auto mark = read_mark_of(work, me);
    const auto events = access::read_up_to(mark, {me, {notice.id.value}});
    if (mark) {
        TRY(work.save(*mark, events));
    } else {
        access::ReadMark fresh;
        fresh.id = {work.fresh_id()};
        TRY(work.add(fresh, events));
    }
    return base::encode(notices_of(work, MyNotices{0}));
}

}  // namespace fangxing::app
