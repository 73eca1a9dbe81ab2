#include "house.h"

#include <doctest/doctest.h>
#include <openssl/rand.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <atomic>
#include <chrono>

#include "app/accounts.h"
#include "domain/access/account.h"
#include "store/open.h"

namespace fangxing::http_test {
namespace {

base::Instant wall() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::microseconds>(now).count()};
}

std::filesystem::path fresh_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "fx-http-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
}

}  // namespace

base::Instant TestClock::now() {
    return wall() + ahead;
}
base::Instant TestClock::real_now() {
    return wall() + real_ahead;
}

std::string TestRandom::bytes(std::size_t count) {
    std::string out(count, '\0');
    REQUIRE(RAND_bytes(reinterpret_cast<unsigned char*>(out.data()), static_cast<int>(count)) == 1);
    return out;
}
std::int64_t TestRandom::id() {
    static std::atomic<std::int64_t> next = std::int64_t{1} << 40;
    return ++next;
}

base::Result<void> Disk::write(const Unit& unit) {
    if (full) throw base::DiskFull("no space left for the test's database");
    return inner_->write(unit);
}
std::string Disk::read_only_because() {
    return full ? "disk_full" : inner_->read_only_because();
}

std::string filled(std::string path) {
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
        path.replace(at, path.find('}', at) - at + 1, "0000000000001");
    }
    return path;
}

House::House(std::function<void(app::Settings&, http::ServerSettings&)> change,
             std::vector<http::Route> routes)
    : folder(fresh_folder()),
      database(std::make_unique<Disk>(
          store::open_database("sqlite:" + (folder / "fangxing.db").string()))),
      blobs(store::open_blobs((folder / "blobs").string())),
      passwords(random, {.passes = 1, .memory_kib = 64}),
      system{.database = *database,
             .blobs = *blobs,
             .clock = clock,
             .random = random,
             .signer = signer,
             .packs = packs,
             .passwords = passwords,
             .presence = seen,
             .settings = {}} {
    http::ServerSettings settings;
    settings.port = 0;
    settings.workers = 8;
    settings.upload_dir = folder.string();
    system.settings.requests_per_minute = 0;
    system.settings.sign_ins_per_minute = 0;
    if (change) change(system.settings, settings);
    if (routes.empty()) routes = http::all_routes(system.settings);
    server = std::make_unique<http::Server>(system, seen, settings, std::move(routes));
    server->start();
}

House::~House() {
    server.reset();
    database.reset();
    std::filesystem::remove_all(folder);
}

access::PersonId House::person(const std::string& login, const std::vector<std::string>& roles) {
    access::PersonId id;
    const auto hash = passwords.hash(good_password);
    const auto done = database->write([&](app::Store& store) -> base::Result<void> {
        const app::Request request;
        app::Work work(store, system, request, {}, "make_test_people");
        auto person = TRY(app::add_person(work, {login, {"人 " + login, "P " + login}, {}, {}}));
        TRY(work.save(person, {access::PasswordChosen{*hash}}));
        for (const auto& role : roles) {
            TRY(app::add_grant(work, person, {person.id, role, {}, {}, work.now()}));
        }
        id = person.id;
        return {};
    });
    REQUIRE(done.has_value());
    return id;
}

Answer House::ask(const Caller& caller, const std::string& method, const std::string& path,
                  const std::string& body, const http::Params& headers) {
    std::string text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!caller.cookie.empty()) text += "Cookie: " + caller.cookie + "\r\n";
    if (!caller.csrf.empty()) text += "X-CSRF-Token: " + caller.csrf + "\r\n";
    if (!caller.token.empty()) text += "Authorization: Bearer " + caller.token + "\r\n";
    bool typed = false;
    for (const auto& [name, value] : headers) {
        text.append(name).append(": ").append(value).append("\r\n");
        typed = typed || name == "Content-Type";
    }
    if (!body.empty() && !typed) text += "Content-Type: application/json\r\n";
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    Line line(server->port());
    line.send(text + "Connection: close\r\n\r\n" + body);
    return line.read(method == "HEAD");
}

Answer House::try_sign_in(const std::string& login, const std::string& password) {
    base::Json body;
    body.put("login", login);
    body.put("password", password);
    return ask({}, "POST", "/api/v1/session", base::to_text(body));
}

Caller House::sign_in(const std::string& login, const std::string& password) {
    const auto answer = try_sign_in(login, password);
    REQUIRE_MESSAGE(answer.status == 200, answer.body);
    const auto cookie = answer.header("set-cookie");
    return {cookie.substr(0, cookie.find(';')), answer.json().text("csrf"), ""};
}

}  // namespace fangxing::http_test
