#include "app/views/my_notices.h"

#include <algorithm>

#include "app/read_marks.h"

namespace fangxing::app {
namespace {

constexpr int most_counted = 100;

}  // namespace

MyNoticesView notices_of(Work& work, const MyNotices& view) {
    const auto me = work.actor().id;
    const auto mark = read_mark_of(work, me);
    const auto read_up_to = mark ? mark->up_to.value : 0;
    MyNoticesView out;
    out.unread = static_cast<int>(
        work.store().where(NoticeRow::table, "person", me.value, read_up_to, most_counted).size());
    const int most = std::clamp(view.limit.value_or(50), 0, 200);
    for (const auto& row : work.newest<NoticeRow>("person", me.value, most)) {
        const auto& sent = row.sent;
        out.items.push_back({row.id, sent.release, sent.notice, sent.subject, sent.text, sent.at,
                             row.id.value <= read_up_to});
    }
    return out;
}

base::Result<base::JsonText> look(Work& work, const MyNotices& view) {
    return base::written(notices_of(work, view));
}

}  // namespace fangxing::app
