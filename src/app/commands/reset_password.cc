#include "app/commands/reset_password.h"

#include "app/accounts.h"
#include "app/commands/create_person.h"
#include "domain/access/account.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ResetPassword& command) {
    work.because(TRY(given_reason(command.reason)));
    const auto person = TRY(work.get<access::Person>(command.person));
    TRY(access::may_reset_password(person, work.actor()));
    for (auto& link : work.where_all<access::SetupLink>(
             {{"person", person.id.value}, {"open", std::int64_t{1}}})) {
        TRY(work.save(link, {access::LinkUsed{}}));
    }
    const auto link = TRY(make_link(work, "", person.id));
    return base::encode(
        PersonCreatedAnswer{person.id, person.version, link.token, link.expires_at});
}

}  // namespace fangxing::app
