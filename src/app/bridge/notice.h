// Notices as recorded acts: one row a recipient, shown on his page; what leaves the house follows
// the same row (leaving.h).
#pragma once

#include <set>
#include <string>
#include <variant>

#include "app/bridge/case.h"
#include "base/words.h"
#include "domain/notice/kind.h"

namespace fangxing::app {

struct NoticeTag;
using NoticeId = base::Id<NoticeTag>;

struct NoticeSent {
    static constexpr std::string_view type = "notice.sent";
    release::ReleaseId release;
    std::string notice;  // id in the pack
    access::PersonId to;
    base::Words subject;
    base::Words text;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("notice", self.notice);
        field("to", self.to);
        field("subject", self.subject);
        field("text", self.text);
        field("at", self.at);
    }
};
struct NoticeRow {
    static constexpr std::string_view table = "notices";
    static constexpr std::string_view noun = "notice";
    using Event = std::variant<NoticeSent>;

    NoticeId id;
    std::int64_t version = 0;
    NoticeSent sent;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("sent", self.sent);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.sent.release);
        column("person", self.sent.to);
    }
    static std::int64_t release_of(const NoticeRow& self) { return self.sent.release.value; }
};
void apply(NoticeRow& row, const NoticeRow::Event& event);

// A notice that the product itself writes, beside those of the pack.
struct OwnNotice {
    std::string id;
    base::Words subject;
    base::Words text;
    std::optional<notice::Kind> kind = notice::Kind::tasks;  // none: for the page alone
};
base::Result<void> tell(Case& of, const std::set<access::PersonId>& to, const OwnNotice& notice);
base::Result<void> tell(Work& work, release::ReleaseId release,
                        const std::set<access::PersonId>& to, const OwnNotice& notice);
// Who holds that role there.
std::set<access::PersonId> holders_at(Work& work, const std::string& role,
                                      const access::Place& place);
// Whose task it is: the people it names, or who holds its roles where it is.
std::set<access::PersonId> doers_of(Work& work, const release::Task& task);

// Job `fangxing:notify`: header or input `notice`, and `to`: roles or persons. `fangxing:file`
// likewise; its notice may list `opinions`, what the seats said.
base::Result<void> send_notice(Case& of, const WaitingJob& job);

}  // namespace fangxing::app
