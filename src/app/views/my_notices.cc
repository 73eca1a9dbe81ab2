#include "app/views/my_notices.h"

#include <algorithm>
#include <deque>

#include "app/read_marks.h"

namespace fangxing::app {
namespace {

constexpr int page = 1000;
constexpr int most_counted = 100;

// The newest rows, newest first: ids rise with time, and rows come by id.
std::vector<NoticeRow> newest(Work& work, std::size_t most) {
    std::deque<Row> last;
    for (std::int64_t after = 0; most > 0;) {
        auto rows =
            work.store().where(NoticeRow::table, "person", work.actor().id.value, after, page);
        const bool more = static_cast<int>(rows.size()) == page;
        if (more) after = rows.back().id;
        for (auto& row : rows) {
            last.push_front(std::move(row));
            if (last.size() > most) last.pop_back();
        }
        if (!more) break;
    }
    std::vector<NoticeRow> out;
    for (const auto& row : last) out.push_back(from_row<NoticeRow>(row));
    return out;
}

}  // namespace

base::Result<base::Json> look(Work& work, const MyNotices& view) {
    const auto me = work.actor().id;
    const auto mark = read_mark_of(work, me);
    const auto read_up_to = mark ? mark->up_to.value : 0;
    MyNoticesView out;
    out.unread = static_cast<int>(
        work.store().where(NoticeRow::table, "person", me.value, read_up_to, most_counted).size());
    const auto most = static_cast<std::size_t>(std::clamp(view.limit.value_or(50), 0, 200));
    for (const auto& row : newest(work, most)) {
        const auto& sent = row.sent;
        out.items.push_back({row.id, sent.release, sent.notice, sent.subject, sent.text, sent.at,
                             row.id.value <= read_up_to});
    }
    return base::encode(out);
}

}  // namespace fangxing::app
