#include "app/views/my_notices.h"

#include <algorithm>

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const MyNotices& view) {
    auto rows = work.where<NoticeRow>("person", work.actor().id.value);
    std::ranges::sort(rows, std::greater<>(), [](const NoticeRow& row) { return row.id.value; });
    const auto most = static_cast<std::size_t>(std::clamp(view.limit.value_or(50), 1, 200));
    MyNoticesView out;
    for (const auto& row : rows) {
        if (out.items.size() == most) break;
        const auto& sent = row.sent;
        out.items.push_back({row.id, sent.release, sent.notice, sent.subject, sent.text, sent.at});
    }
    return base::encode(out);
}

}  // namespace fangxing::app
