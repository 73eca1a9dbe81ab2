// The world of one simulation, all of it from one seed: clocks, chance, a disk that fails, and a
// server that dies between any two transactions and starts again from what the disk kept.
#pragma once

#include <memory>
#include <random>
#include <string>

#include "app/pack/packs.h"
#include "app/system.h"
#include "executor/outbox.h"
#include "http/front.h"
#include "http/sessions_seen.h"
#include "store/sqlite/database.h"

namespace fangxing::simulation {

// The process is dead: nothing behind this throw is carried out. No std::exception, so that no
// handler of faults takes it for one.
struct Crash {};

class Clock final : public app::Clock {
  public:
    base::Instant now() override { return real + ahead; }
    base::Instant real_now() override { return real; }
    base::Instant real{1'790'000'000'000'000};
    base::Duration ahead{0};  // of the trade's clock
};

class Random final : public app::Random {
  public:
    explicit Random(unsigned seed) : source_(seed) {}
    std::string bytes(std::size_t count) override;
    std::int64_t id() override { return ++last_; }

  private:
    std::mt19937_64 source_;
    std::int64_t last_ = std::int64_t{1} << 40;
};

class Signer final : public app::Signer {
  public:
    std::string key_id() override { return "simulated"; }
    std::string sign(std::string_view) override { return std::string(64, 's'); }
    std::string public_key() override { return std::string(32, 'k'); }
};

class Passwords final : public app::Passwords {
  public:
    base::Result<std::string> hash(std::string_view password) override {
        return "plain:" + std::string(password);
    }
    base::Result<bool> fits(std::string_view password, std::string_view stored) override {
        return stored == "plain:" + std::string(password);
    }
};

// The real database; where it is told to, the process dies before or behind a commit.
class MortalDatabase final : public app::Database {
  public:
    explicit MortalDatabase(const std::string& file);
    // Dies at the nth transaction from now, counted from 1: before its commit or behind it.
    void die_at(int transaction, bool behind);
    void tend() { inner_.tend_once(); }

    base::Result<void> write(const Unit& unit) override;
    void read(const std::function<void(app::Store&)>& view) override { inner_.read(view); }
    void seal() override { inner_.seal(); }
    void await_feed(std::int64_t, base::Duration) override {}
    void await_outbox(base::Duration) override {}
    std::string read_only_because() override { return inner_.read_only_because(); }
    void backup(const std::string& file) override { inner_.backup(file); }

  private:
    store::SqliteDatabase inner_;
    int left_ = 0;
    bool behind_ = false;
    bool dead_ = false;
};

// What is shared by all lives of one simulation.
struct World {
    explicit World(unsigned from) : seed(from), chance(from), random(from) {}
    int pick(int count) { return static_cast<int>(chance() % static_cast<unsigned>(count)); }
    bool once_in(int count) { return pick(count) == 0; }

    unsigned seed;
    std::mt19937 chance;
    Clock clock;
    Random random;
    Signer signer;
    Passwords passwords;
    app::Packs packs;  // as this node has loaded them
    app::Blobs* blobs = nullptr;
    std::string folder;  // a folder below for each life
    int lives = 0;
    std::string trace;  // what happened, a line each; told of a seed that fails
};

// One life of the server on one state of the disk.
class Life {
  public:
    Life(World& world, const std::string& file);

    MortalDatabase database;
    http::SessionsSeen seen;
    app::System system;
    executor::Outbox outbox;
    executor::Outbox rival;  // of another node, which may take a row whose lease has run out
    http::Front front;

  private:
    executor::Outbox::Handlers handlers(World& world, bool is_slow);
};

// The disk as it is when the process dies, or as a power cut may leave it; the file of the next
// life's database.
std::string left_on_disk(World& world, const std::string& file, bool power_cut);

}  // namespace fangxing::simulation
