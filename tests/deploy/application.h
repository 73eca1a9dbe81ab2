// The application on a fresh embedded database, without HTTP: commands are given by people made
// for the test, or by the deployment process.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/pack/packs.h"
#include "app/pipeline.h"
#include "sealing.h"

namespace fangxing::test {

class HandClock final : public app::Clock {
  public:
    base::Instant now() override { return at; }
    base::Instant real_now() override { return at; }
    base::Instant at = noon;
};

class CountingRandom final : public app::Random {
  public:
    std::string bytes(std::size_t count) override;
    std::int64_t id() override { return ++last_; }

  private:
    std::int64_t last_ = 1000;
};

class NoPasswords final : public app::Passwords {
  public:
    base::Result<std::string> hash(std::string_view) override { return "none"; }
    base::Result<bool> fits(std::string_view, std::string_view) override { return false; }
};

class NoPresence final : public app::Presence {
  public:
    void seen(std::int64_t, base::Instant, base::Instant) override {}
    std::optional<base::Instant> latest(std::int64_t) override { return std::nullopt; }
};

class Application {
  public:
    Application();

    // A person with roles held everywhere.
    access::Actor person(const std::string& login, const std::vector<std::string>& roles);
    static access::Actor machine();

    // Runs a command as that actor, past authentication.
    template <class Command>
    base::Result<base::Json> run(const access::Actor& actor, const Command& command) {
        return write([&](app::Store& store) {
            const app::Request request;
            app::Work work(store, system, request, actor, std::string(Command::act));
            return carry_out(work, command);
        });
    }
    template <class View>
    base::Result<base::Json> look(const access::Actor& actor, const View& view) {
        return write([&](app::Store& store) -> base::Result<base::Json> {
            const app::Request request;
            app::Work work(store, system, request, actor, "look");
            return base::parse_json(TRY(app::look(work, view)).text);
        });
    }
    // Writes a row that is born of these events; its id.
    template <class T>
    T add(const std::vector<typename T::Event>& events) {
        T row;
        const auto done = write([&](app::Store& store) -> base::Result<base::Json> {
            const app::Request request;
            app::Work work(store, system, request, {}, "make_test_rows");
            row = {};
            row.id = {work.fresh_id()};
            TRY(work.add(row, events));
            return base::Json();
        });
        base::ensure(done.has_value(), "a test row is written");
        return row;
    }
    template <class T>
    T get(decltype(T::id) id) {
        T row;
        database->read(
            [&](app::Store& store) { row = app::from_row<T>(*store.find(T::table, id.value)); });
        return row;
    }

    Folder folder;
    std::unique_ptr<app::Database> database;
    std::unique_ptr<app::Blobs> blobs;
    HandClock clock;
    CountingRandom random;
    TestKey key;
    app::Packs packs;
    NoPasswords passwords;
    NoPresence presence;
    app::System system;

  private:
    using Unit = std::function<base::Result<base::Json>(app::Store&)>;
    base::Result<base::Json> write(const Unit& unit);
};

// The refusal's code, of wrong input that of its first reason, or "".
std::string code(const base::Result<base::Json>& answer);
// The id in the answer of a command that made a row.
std::int64_t made(const base::Result<base::Json>& answer);

}  // namespace fangxing::test
