#include "app/views/release_notices.h"

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
            sent.at};
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseNotices& view) {
    (void)TRY(Case::open(work, view.release));  // who may not read the release reads no notice
    ReleaseNoticesView out;
    for (const auto& row : work.where<NoticeRow>("release", view.release.value, 0, 10'000)) {
        out.items.push_back(notice_line(work, row));
    }
    return base::written(out);
}

}  // namespace fangxing::app
