#include "app/commands/set_up.h"

#include "app/accounts.h"
#include "domain/access/account.h"

namespace fangxing::app {
namespace {

base::Result<access::SetupLink> good_link(Store& store, const System& system,
                                          const std::string& token) {
    const auto link = link_behind(store, token);
    if (!link) return base::refuse(base::Kind::unauthenticated, "setup_link.invalid");
    TRY(access::check(*link, system.clock.real_now()));
    return *link;
}

// Nobody without a good link makes the server hash.
base::Result<std::string> hash_for_link(const System& system, const SetUp& command) {
    base::Result<std::string> login;
    system.database.read([&](Store& store) {
        login = [&]() -> base::Result<std::string> {
            const auto link = TRY(good_link(store, system, command.token));
            if (!link.person) return command.login.value_or("");
            const auto row = store.find(access::Person::table, link.person.value);
            base::ensure(row.has_value(), "a link names an account that stands");
            return from_row<access::Person>(*row).login;
        }();
    });
    TRY(access::check_password(command.password, TRY(std::move(login))));
    return system.passwords.hash(command.password);
}

base::Result<access::Person> person_of_link(Work& work, const access::SetupLink& link,
                                            const SetUp& command) {
    if (!link.person) {
        return add_person(
            work, {command.login.value_or(""), command.name.value_or(base::Words{}), {}, {}});
    }
    if (command.login || command.name) {
        return base::refuse(base::Kind::invalid, "setup_link.names_person");
    }
    return work.get<access::Person>(link.person);
}

}  // namespace

base::Result<base::Json> run(const System& system, const Request& request, const SetUp& command) {
    const auto hash = hash_for_link(system, command);
    Request nobody = request;
    nobody.session.clear();
    nobody.token.clear();
    return run_step(
        system, nobody,
        {SetUp::act, SetUp::permission, {}, [&](Work& work) -> base::Result<base::Json> {
             const auto chosen = TRY(base::Result<std::string>(hash));
             auto link = TRY(good_link(work.store(), system, command.token));
             auto person = TRY(person_of_link(work, link, command));
             TRY(work.save(person, {access::PasswordChosen{chosen}}));
             if (!link.role.empty()) {
                 TRY(add_grant(work, person, {person.id, link.role, {}, {}, work.now()}));
             }
             TRY(work.save(link, {access::LinkUsed{person.id}}));
             return saved(person);
         }});
}

}  // namespace fangxing::app
