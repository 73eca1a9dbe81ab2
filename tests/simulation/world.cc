#include "world.h"

#include <filesystem>

#include "http/routes.h"
#include "server/house.h"
#include "store/faulty_disk.h"

namespace fangxing::simulation {
namespace {

app::Settings settings() {
    app::Settings out;
    out.requests_per_minute = 0;
    out.sign_ins_per_minute = 0;
    return out;
}

// Longer than the lease of a row.
constexpr base::Duration asleep = std::chrono::minutes(3);

}  // namespace

std::string Random::bytes(std::size_t count) {
    std::string out;
    while (out.size() < count) out += static_cast<char>(source_() & 0xffU);
    return out;
}

MortalDatabase::MortalDatabase(const std::string& file)
    : inner_({file, "faulty"}, 2, 16, store::Tending::by_caller) {}

void MortalDatabase::die_at(int transaction, bool behind) {
    left_ = transaction;
    behind_ = behind;
}

base::Result<void> MortalDatabase::write(const Unit& unit) {
    if (dead_) throw Crash{};
    dead_ = left_ > 0 && --left_ == 0;
    try {
        auto result = inner_.write([&](app::Store& store) -> base::Result<void> {
            auto done = unit(store);
            if (dead_ && !behind_) throw Crash{};
            return done;
        });
        if (!dead_) {
            inner_.tend_once();
            return result;
        }
    } catch (const base::Fault&) {
        // The disk failed in the very commit at which the process dies: dead all the same.
        if (!dead_) throw;
    }
    throw Crash{};
}

Life::Life(World& world, const std::string& file)
    : database(file),
      system{.database = database,
             .blobs = *world.blobs,
             .clock = world.clock,
             .random = world.random,
             .signer = world.signer,
             .packs = world.packs,
             .passwords = world.passwords,
             .presence = seen,
             .settings = settings()},
      outbox(system, handlers(world, true)),
      rival(system, handlers(world, false)),
      front(system, {}, http::all_routes(system.settings)) {}

executor::Outbox::Handlers Life::handlers(World& world, bool is_slow) {
    const auto handler = [this, &world, is_slow](const app::OutboxRow& row) {
        // Now and then the one who has the row sleeps past its lease, and the rival does it first.
        if (is_slow && world.once_in(8)) {
            world.clock.real = world.clock.real + asleep;
            rival.drain(world.clock.now());
        }
        return server::carry_out_row(system, row);
    };
    return {{"timer", handler}, {"recheck", handler}};
}

std::string left_on_disk(World& world, const std::string& file, bool power_cut) {
    namespace fs = std::filesystem;
    const auto folder = world.folder + "/life" + std::to_string(++world.lives);
    fs::create_directories(folder);
    if (power_cut) {
        store::FaultyDisk::cut_power(file, folder, static_cast<unsigned>(world.chance()));
    } else {
        fs::copy_file(file, folder + "/fangxing.db");
        if (fs::exists(file + "-wal")) fs::copy_file(file + "-wal", folder + "/fangxing.db-wal");
    }
    return folder + "/fangxing.db";
}

}  // namespace fangxing::simulation
