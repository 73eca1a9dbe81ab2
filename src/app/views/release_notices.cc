#include "app/views/release_notices.h"

#include <map>

#include "app/bridge/notice.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

SentNotice notice_line(Work& work, const NoticeRow& row) {
    const auto& sent = row.sent;
    const auto person = work.find<access::Person>(sent.to);
    return {base::Ref{row.id.value},
            sent.release,
            sent.notice,
            person ? person->login : "",
            sent.subject,
            sent.text,
            sent.at,
            std::nullopt};
}

std::map<std::int64_t, Mailed> mailed_of(Work& work, release::ReleaseId release) {
    std::map<std::int64_t, Mailed> out;
    for (const auto& each : work.where<notice::Delivery>("release", release.value)) {
        if (each.made.way != notice::Way::mail) continue;
        const bool is_waiting = each.state == notice::DeliveryState::waiting;
        out[each.made.notice.value] = {each.state, is_waiting ? each.next_at : each.changed_at,
                                       each.made.daily, each.answer};
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseNotices& view) {
    (void)TRY(Case::open(work, view.release));  // who may not read the release reads no notice
    ReleaseNoticesView out;
    const auto mailed = mailed_of(work, view.release);
    for (const auto& row : work.where<NoticeRow>("release", view.release.value, 0, 10'000)) {
        out.items.push_back(notice_line(work, row));
        const auto found = mailed.find(row.id.value);
        if (found != mailed.end()) out.items.back().mailed = found->second;
    }
    return base::written(out);
}

}  // namespace fangxing::app
