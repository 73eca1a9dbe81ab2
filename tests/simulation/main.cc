// fx_simulation [--seeds COUNT] [--from SEED] [--kept FILE] [--failed FILE]: runs seeds on all
// cores; the last line is `N passed, N failed`. A failing seed is told with what went wrong and
// what led there, and is appended to the file of failed ones; `--from SEED --seeds 1` runs it
// again.
#include <spdlog/spdlog.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "play.h"

namespace {

using fangxing::simulation::Ground;

constexpr std::size_t played_twice = 25;  // one seed of so many

struct Wish {
    std::vector<unsigned> seeds;
    std::string failed;
};

Wish read_arguments(int argc, char** argv) {
    Wish wish;
    unsigned count = 200;
    unsigned from = 1;
    std::string kept;
    for (int n = 1; n + 1 < argc; n += 2) {
        const std::string name = argv[n];
        const std::string value = argv[n + 1];
        if (name == "--seeds") count = static_cast<unsigned>(std::stoul(value));
        if (name == "--from") from = static_cast<unsigned>(std::stoul(value));
        if (name == "--kept") kept = value;
        if (name == "--failed") wish.failed = value;
    }
    for (unsigned n = 0; n < count; ++n) wish.seeds.push_back(from + n);
    std::ifstream in(kept);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            wish.seeds.push_back(static_cast<unsigned>(std::stoul(line)));
        }
    }
    return wish;
}

void tell(const fangxing::simulation::Verdict& verdict, unsigned seed) {
    std::string text = "FAILED seed " + std::to_string(seed) + "\n";
    for (const auto& each : verdict.wrong) text += "  " + each.substr(0, 3000) + "\n";
    const auto size = verdict.trace.size();
    text += verdict.trace.substr(size > 2000 ? verdict.trace.find('\n', size - 2000) + 1 : 0);
    std::printf("%s", text.c_str());
    std::fflush(stdout);
}

// Every nth seed in a process of its own; 0 where all passed.
int run_share(const Wish& wish, unsigned share, unsigned shares) {
    spdlog::set_level(spdlog::level::off);
    if (!std::getenv("FX_LOUD") && !std::freopen("/dev/null", "w", stderr)) return 2;
    const auto folder = std::filesystem::temp_directory_path() /
                        ("fangxing-simulation-" + std::to_string(::getpid()));
    int failures = 0;
    long acknowledged = 0;
    long lives = 0;
    long fired = 0;
    try {
        Ground ground(folder.string());
        for (std::size_t n = share; n < wish.seeds.size(); n += shares) {
            auto verdict = fangxing::simulation::play(ground, wish.seeds[n]);
            // Nobody could mend what a seed shows only now and then.
            if (n % played_twice == 0 &&
                fangxing::simulation::play(ground, wish.seeds[n]).trace != verdict.trace) {
                verdict.wrong.emplace_back("played again it goes another way");
            }
            acknowledged += verdict.acknowledged;
            lives += verdict.lives;
            fired += verdict.fired;
            if (verdict.wrong.empty()) continue;
            ++failures;
            tell(verdict, wish.seeds[n]);
            if (!wish.failed.empty()) {
                std::ofstream(wish.failed, std::ios::app) << wish.seeds[n] << "\n";
            }
        }
    } catch (const std::exception& broken) {
        std::printf("no seed was run: %s\n", broken.what());
        failures = 250;
    }
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    std::printf("%ld commands acknowledged, %ld timers, %ld lives\n", acknowledged, fired, lives);
    std::fflush(stdout);
    return failures > 250 ? 250 : failures;
}

}  // namespace

int main(int argc, char** argv) {
    const auto wish = read_arguments(argc, argv);
    const unsigned shares = std::max(1U, std::thread::hardware_concurrency());
    std::vector<pid_t> children;
    for (unsigned share = 0; share < shares; ++share) {
        const auto child = ::fork();
        if (child == 0) ::_exit(run_share(wish, share, shares));
        children.push_back(child);
    }
    int failed = 0;
    for (const auto child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        failed += WIFEXITED(status) ? WEXITSTATUS(status) : 1;
    }
    std::printf("%d passed, %d failed\n", static_cast<int>(wish.seeds.size()) - failed, failed);
    return failed == 0 ? 0 : 1;
}
