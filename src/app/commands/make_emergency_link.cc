#include "app/commands/make_emergency_link.h"

#include <algorithm>

#include "app/accounts.h"
#include "domain/access/account.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

base::Result<access::Person> administrator(Work& work, const std::string& login) {
    auto person = person_by_login(work.store(), login);
    const auto is_administrator = [](const access::Grant& grant) {
        return access::family_of(grant.role) == access::Family::administrator;
    };
    if (!person || person->state != access::PersonState::active ||
        std::ranges::none_of(grants_of(work.store(), person->id), is_administrator)) {
        return base::refuse(base::Kind::not_found, "emergency.no_administrator",
                            {{"login", login}});
    }
    return *std::move(person);
}

}  // namespace

base::Result<std::string> make_emergency_link(const System& system, const std::string& login) {
    Request request;
    request.via = "setup";
    access::Actor machine;
    machine.login = "system:emergency";
    std::string token;
    TRY(system.database.write([&](Store& store) -> base::Result<void> {
        Work work(store, system, request, machine, "make_emergency_link");
        auto person = TRY(administrator(work, login));
        auto link = TRY(make_link(work, "", person.id));
        token = std::move(link.token);
        return work.save(person, {access::PersonUnlocked{}});
    }));
    return token;
}

}  // namespace fangxing::app
