#include "app/commands/comment_release.h"

#include "app/accounts.h"
#include "app/bridge/case.h"
#include "app/bridge/notice.h"
#include "app/views/answers.h"
#include "domain/release/acts.h"
#include "domain/release/beside.h"

namespace fangxing::app {
namespace {

base::Result<std::vector<access::PersonId>> mentioned(Work& work,
                                                      const std::vector<std::string>& logins) {
    std::vector<access::PersonId> out;
    for (std::size_t n = 0; n < logins.size(); ++n) {
        out.push_back(TRY(active_person(work, logins[n], "/mentions/" + std::to_string(n))).id);
    }
    return out;
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const CommentRelease& command) {
    auto of = TRY(Case::open(work, command.release));
    const auto kind = command.kind.value_or("comment");
    const auto people = TRY(mentioned(work, command.mentions.value_or(std::vector<std::string>{})));
    of.tell(TRY(release::comment(command.text, kind, people, work.actor(), work.now())));
    std::set<access::PersonId> to(people.begin(), people.end());
    for (const auto& role : release::told_roles(kind)) to.merge(holders_at(work, role, of.place()));
    to.erase(work.actor().id);
    const auto& about = of.release().number;
    TRY(tell(of, to,
             {kind,
              {"发布 " + about + " 的留言", "A word on release " + about},
              {command.text, command.text},
              notice::Kind::mentions}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
