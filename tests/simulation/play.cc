#include "play.h"

#include <filesystem>

#include "app/pack/versions.h"
#include "deeds.h"
#include "invariants.h"
#include "server/demo_organisation.h"
#include "store/faulty_disk.h"
#include "store/open.h"

namespace fangxing::simulation {
namespace {

using store::FaultyDisk;

constexpr int turns = 150;

void heal_disk() {
    FaultyDisk::set_space(-1);
    FaultyDisk::fail_sync_of("");
    FaultyDisk::fail_write_after(0);
}

class Play {
  public:
    Play(Ground& ground, unsigned seed) : world_(seed), packs_(ground.folder + "/packs") {
        world_.blobs = ground.blobs.get();
        world_.folder = ground.folder + "/seed" + std::to_string(seed);
        std::filesystem::create_directories(world_.folder);
        FaultyDisk::reset();
        file_ = world_.folder + "/fangxing.db";
        life_ = std::make_unique<Life>(world_, file_);
    }
    ~Play() {
        life_.reset();
        std::error_code ignored;
        std::filesystem::remove_all(world_.folder, ignored);
    }
    Play(const Play&) = delete;
    Play& operator=(const Play&) = delete;

    Verdict run() {
        const auto packs = app::install_packs(life_->system, packs_, app::Take::all);
        if (!packs) return {{"the packs are refused: " + packs.error().code}, {}, 0, 0, 0};
        auto people = app::load_demo(life_->system, server::demo_organisation);
        if (!people) return {{"the demonstration is refused: " + people.error().code}, {}, 0, 0, 0};
        Office office(world_, *std::move(people));
        office.turn_to(*life_);
        Deeds deeds(world_, office);
        deeds.prepare();
        for (int turn = 0; turn < turns && verdict_.wrong.empty(); ++turn) {
            one_turn(office, deeds);
        }
        finish(office);
        verdict_.trace = world_.trace;
        verdict_.lives = world_.lives;
        verdict_.acknowledged = static_cast<int>(office.acknowledged().size());
        return std::move(verdict_);
    }

  private:
    void one_turn(Office& office, Deeds& deeds) {
        move_clocks();
        plan_a_fault();
        try {
            deeds.one();
            if (world_.once_in(2)) {
                plan_a_death_among_due();
                verdict_.fired += drain();
            }
            if (world_.once_in(2)) deeds.deploy();
        } catch (const Crash&) {
            world_.trace += "-- dies\n";
            return start_again(office, world_.once_in(2));
        } catch (const base::Fault& fault) {
            // The outbox meets the same broken disk; its rows stay.
            world_.trace += std::string("-- ") + fault.what() + "\n";
        }
        if (life_->database.read_only_because() == "disk_failed") {
            try_to_write_on(office);
            // What the disk lost is not known: the worst that it may have kept.
            return start_again(office, true);
        }
        heal_disk();
        life_->database.tend();
    }

    int drain() { return static_cast<int>(life_->outbox.drain(world_.clock.now())); }

    void move_clocks() {
        using namespace std::chrono;
        const base::Duration jumps[] = {seconds(90),  minutes(20), hours(1),      hours(26),
                                        -seconds(90), -hours(3),   hours(24 * 3), hours(24 * 40)};
        world_.clock.real = world_.clock.real + seconds(world_.pick(60));
        if (world_.once_in(4)) world_.clock.ahead += jumps[world_.pick(6)];
        if (world_.once_in(40)) world_.clock.ahead += jumps[6 + world_.pick(2)];
    }

    void plan_a_fault() {
        if (world_.once_in(10)) {
            life_->database.die_at(1 + world_.pick(4), world_.once_in(2));
        } else if (world_.once_in(25)) {
            FaultyDisk::set_space(world_.pick(40'000));
        } else if (world_.once_in(30)) {
            FaultyDisk::fail_sync_of("-wal");
        } else if (world_.once_in(30)) {
            FaultyDisk::fail_write_after(1 + world_.pick(10));
        }
    }

    // Between an effect and the mark that it is done lies the moment that matters most.
    void plan_a_death_among_due() {
        bool due = false;
        life_->database.read([&](app::Store& store) {
            const auto next = store.next_due();
            due = next && *next <= world_.clock.now();
        });
        if (due && world_.once_in(2)) {
            life_->database.die_at(1 + world_.pick(4), world_.once_in(2));
        }
    }

    // Until it is started again, a node whose disk has failed takes nothing more.
    void try_to_write_on(Office& office) {
        heal_disk();
        life_->database.die_at(0, false);
        const auto more = office.ask("feng.change", "POST", "/api/v1/changes", "{}");
        if (more.status < 500) verdict_.wrong.emplace_back("written on behind a failed disk");
    }

    void start_again(Office& office, bool power_cut) {
        world_.trace += power_cut ? "-- power cut, starts again\n" : "-- starts again\n";
        heal_disk();
        file_ = left_on_disk(world_, file_, power_cut);
        life_ = std::make_unique<Life>(world_, file_);
        office.turn_to(*life_);
        office.ask_again();
        check(office, 3);
    }

    void check(Office& office, int repeats) {
        for (auto& wrong : check_rows(life_->database, file_)) verdict_.wrong.push_back(wrong);
        for (auto& wrong : check_answers(world_, *life_, office, repeats)) {
            verdict_.wrong.push_back(wrong);
        }
    }

    void finish(Office& office) {
        start_again(office, false);
        verdict_.fired += drain();
        check(office, 1000);
        for (auto& wrong : check_timers(life_->database, file_, world_.clock.now())) {
            verdict_.wrong.push_back(wrong);
        }
    }

    World world_;
    std::string packs_;
    std::string file_;
    std::unique_ptr<Life> life_;
    Verdict verdict_;
};

}  // namespace

Ground::Ground(const std::string& where) : folder(where) {
    std::filesystem::create_directories(folder + "/packs");
    // The pack whose releases are played; a life would read the others for nothing.
    std::filesystem::create_directory_symlink(FX_SOURCE_DIR "/processes/standard",
                                              folder + "/packs/standard");
    blobs = store::open_blobs(folder + "/blobs");
}

Verdict play(Ground& ground, unsigned seed) {
    try {
        return Play(ground, seed).run();
    } catch (const std::exception& broken) {
        return {{std::string("broken: ") + broken.what()}, {}, 0, 0, 0};
    } catch (const Crash&) {
        return {{"died where no death was planned"}, {}, 0, 0, 0};
    }
}

}  // namespace fangxing::simulation
