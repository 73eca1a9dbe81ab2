#include "app/commands/sign_in.h"

#include "app/accounts.h"
#include "domain/access/account.h"

namespace fangxing::app {
namespace {

using access::SessionEnd;

// A failure is kept although the answer is a refusal, so it cannot be one inside the transaction.
base::Result<void> note_failure(Work& work, std::optional<access::Person>& person,
                                const std::string& login) {
    if (person) {
        const auto events = access::sign_in_failed(*person, work.request().address, work.now());
        TRY(work.save(*person, events));
        if (!events.empty()) return {};
    }
    base::Json payload;
    payload.put("login", login.substr(0, 64));
    payload.put("address", work.request().address);
    // No event of a row: the journal of a person tells what changed him.
    work.note("sign_ins", person ? person->id.value : 0, 0, "person.sign_in_failed", payload);
    return {};
}

// The rest of the transaction in the name of who has just proven who he is.
Work in_name_of(Work& work, const access::Person& person) {
    access::Actor actor;
    actor.id = person.id;
    actor.natural = person.natural;
    actor.login = person.login;
    return {work.store(), work.system(), work.request(), std::move(actor),
            std::string(SignIn::act)};
}

base::Result<base::Json> open_session(Work& nobodys, access::Person& person) {
    Work work = in_name_of(nobodys, person);
    const auto& rules = work.system().settings.sessions;
    const auto now = work.system().clock.real_now();
    TRY(work.save(person, access::signed_in(person, work.request().address)));
    auto open =
        work.where_all<access::Session>({{"person", person.id.value}, {"open", std::int64_t{1}}});
    for (const auto id : access::crowded_out(open, now, rules)) {
        auto session = TRY(work.get<access::Session>(id));
        TRY(work.save(session, {access::SessionEnded{SessionEnd::crowded_out}}));
    }
    const auto token = fresh_token(work.system());
    access::Session session;
    session.id = {work.fresh_id()};
    TRY(work.add(session,
                 {access::SessionOpened{base::digest_of(token), person.id, person.auth_epoch, now,
                                        work.request().address, work.request().via}}));
    return base::encode(SessionOpenedAnswer{token, now + rules.longest});
}

}  // namespace

base::Result<base::Json> run(const System& system, const Request& request, const SignIn& command) {
    std::string stored;
    system.database.read([&](Store& store) {
        if (const auto person = person_by_login(store, command.login)) stored = person->password;
    });
    const auto fits = system.passwords.fits(command.password, stored);

    Request nobody =
        request;  // an old session neither helps nor hinders, and is never gone on with
    nobody.session.clear();
    nobody.token.clear();
    bool refused = false;
    auto answer =
        run_step(system, nobody,
                 {SignIn::act, SignIn::permission, {}, [&](Work& work) -> base::Result<base::Json> {
                      const bool right = TRY(base::Result<bool>(fits));
                      auto person = person_by_login(work.store(), command.login);
                      refused = !right || !person || person->password != stored ||
                                person->state != access::PersonState::active ||
                                access::is_locked(*person, request.address, work.now());
                      if (!refused) return open_session(work, *person);
                      TRY(note_failure(work, person, command.login));
                      return base::Json();
                  }});
    if (answer && refused) return base::refuse(base::Kind::unauthenticated, "sign_in.refused");
    return answer;
}

}  // namespace fangxing::app
