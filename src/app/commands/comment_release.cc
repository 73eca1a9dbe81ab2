#include "app/commands/comment_release.h"

#include "app/accounts.h"
#include "app/bridge/case.h"
#include "app/bridge/notice.h"
#include "app/views/answers.h"
#include "domain/release/beside.h"

namespace fangxing::app {
namespace {

base::Result<std::vector<access::PersonId>> mentioned(Work& work,
                                                      const std::vector<std::string>& logins) {
    std::vector<access::PersonId> out;
    for (std::size_t n = 0; n < logins.size(); ++n) {
        const auto person = person_by_login(work.store(), logins[n]);
        if (!person) {
            return base::refuse(base::Kind::invalid, "person.not_found", {{"id", logins[n]}},
                                {{"person.not_found", "/mentions/" + std::to_string(n), {}}});
        }
        out.push_back(person->id);
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
    if (kind == "progress") {
        to.merge(holders_at(work, "release_manager", of.place()));
        to.merge(holders_at(work, "release_supervisor", of.place()));
    }
    to.erase(work.actor().id);
    const auto& about = of.release().number;
    TRY(tell(of, to,
             {kind,
              {"发布 " + about + " 的留言", "A word on release " + about},
              {command.text, command.text}}));
    TRY(of.finish());
    return answer(of.release());
}

}  // namespace fangxing::app
