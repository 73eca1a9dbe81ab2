#include "application.h"

#include "app/accounts.h"
#include "base/ensure.h"
#include "domain/access/grant.h"
#include "store/open.h"

namespace fangxing::test {

std::string CountingRandom::bytes(std::size_t count) {
    auto out = base::digest_of(std::to_string(++last_)).text.substr(8);
    out.resize(count, 'x');
    return out;
}

Application::Application()
    : database(store::open_database("sqlite:" + folder / "fangxing.db")),
      blobs(store::open_blobs(folder / "blobs")),
      system{.database = *database,
             .blobs = *blobs,
             .clock = clock,
             .random = random,
             .signer = key,
             .packs = packs,
             .passwords = passwords,
             .presence = presence,
             .settings = {}} {}

access::Actor Application::person(const std::string& login, const std::vector<std::string>& roles) {
    access::Actor actor;
    actor.login = login;
    const auto done = write([&](app::Store& store) -> base::Result<base::Json> {
        const app::Request request;
        app::Work work(store, system, request, {}, "make_test_people");
        auto person = TRY(app::add_person(work, {login, {login, login}, {}, {}}));
        actor.id = person.id;
        actor.natural = person.natural;
        for (const auto& role : roles) {
            access::Grant grant;
            grant.id = {work.fresh_id()};
            TRY(work.add(grant, {access::RoleGranted{person.id, role, {}, person.id, work.now()}}));
        }
        return base::Json();
    });
    base::ensure(done.has_value(), "a test person is made");
    for (const auto& role : roles) actor.roles.push_back({role, {}});
    return actor;
}

access::Actor Application::machine() {
    access::Actor actor;
    actor.login = "system:executor";
    actor.machine = true;
    return actor;
}

base::Result<base::Json> Application::write(const Unit& unit) {
    base::Json answer;
    const auto done = database->write([&](app::Store& store) -> base::Result<void> {
        answer = TRY(unit(store));
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return answer;
}

std::string code(const base::Result<base::Json>& answer) {
    if (answer) return "";
    const auto& refusal = answer.error();
    return refusal.code == "input.invalid" ? refusal.reasons.at(0).code : refusal.code;
}

std::int64_t made(const base::Result<base::Json>& answer) {
    base::ensure(answer.has_value(), "the command makes a row");
    return *base::parse_id(answer->text("id"));
}

}  // namespace fangxing::test
