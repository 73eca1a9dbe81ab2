// For tests of the whole server: a system on a fresh database, a listening server, and people.
#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/pack/packs.h"
#include "app/system.h"
#include "http/argon2_passwords.h"
#include "http/routes.h"
#include "http/server.h"
#include "http/sessions_seen.h"

namespace fangxing::http_test {

class TestClock final : public app::Clock {
  public:
    base::Instant now() override;
    base::Instant real_now() override;
    base::Duration ahead{0};       // of the trade's clock
    base::Duration real_ahead{0};  // of the clock that sessions follow
};

class TestRandom final : public app::Random {
  public:
    std::string bytes(std::size_t count) override;
    std::int64_t id() override;
};

class NoSigner final : public app::Signer {
  public:
    std::string key_id() override { return "none"; }
    std::string sign(std::string_view) override { return std::string(64, '\0'); }
    std::string public_key() override { return std::string(32, '\0'); }
};

// One answer as a client reads it.
struct Answer {
    int status = 0;
    http::Params headers;  // names in lower case
    std::string body;

    std::string header(std::string_view name) const;
    base::Json json() const;
    std::string code() const;
};

// A connection that sends exactly the bytes it is told.
class Line {
  public:
    explicit Line(std::uint16_t port);
    explicit Line(const std::string& unix_socket);
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void send(std::string_view bytes);
    // Reads one answer; status 0 where the line was closed instead.
    Answer read(bool head_only = false);
    // Reads until the text has come, or two seconds are over; all that came.
    std::string read_until(std::string_view text);
    bool closed();

  private:
    bool fill();
    int socket_ = -1;
    std::string buffer_;
};

// The database of a test, whose disk may be full for a while.
class Disk final : public app::Database {
  public:
    explicit Disk(std::unique_ptr<app::Database> inner) : inner_(std::move(inner)) {}

    base::Result<void> write(const Unit& unit) override;
    void read(const std::function<void(app::Store&)>& view) override { inner_->read(view); }
    void seal() override { inner_->seal(); }
    void await_feed(std::int64_t after, base::Duration most) override {
        inner_->await_feed(after, most);
    }
    void await_outbox(base::Duration most) override { inner_->await_outbox(most); }
    std::string read_only_because() override;
    void backup(const std::string& file) override { inner_->backup(file); }

    std::atomic<bool> full = false;

  private:
    std::unique_ptr<app::Database> inner_;
};

// The path with ids that name nothing.
std::string filled(std::string path);

struct Caller {
    std::string cookie;
    std::string csrf;
    std::string token;  // API token
};

class House {
  public:
    explicit House(std::function<void(app::Settings&, http::ServerSettings&)> change = {},
                   std::vector<http::Route> routes = {});
    ~House();

    Answer ask(const Caller& caller, const std::string& method, const std::string& path,
               const std::string& body = "", const http::Params& headers = {});
    // An account with a password and roles, made past the API; its id.
    access::PersonId person(const std::string& login, const std::vector<std::string>& roles);
    Caller sign_in(const std::string& login, const std::string& password = good_password);
    Answer try_sign_in(const std::string& login, const std::string& password);

    static constexpr const char* good_password = "correct horse";

    std::filesystem::path folder;
    std::unique_ptr<Disk> database;
    std::unique_ptr<app::Blobs> blobs;
    TestClock clock;
    TestRandom random;
    NoSigner signer;
    app::Packs packs;
    http::Argon2Passwords passwords;
    http::SessionsSeen seen;
    app::System system;
    std::unique_ptr<http::Server> server;
};

}  // namespace fangxing::http_test
