// The engine's bench as a tool; bench/engine/run calls it, and prints the figures.
#include <CLI/CLI.hpp>
#include <iostream>

#include "bench/engine/figures.h"

int main(int argc, char** argv) {
    using namespace fangxing;
    CLI::App app("Fangxing's bench: engine and FEEL", "fx_bench_engine");
    app.require_subcommand(1);
    int count = 2'000;
    int callers = 64;
    std::string database;
    auto* memory = app.add_subcommand("memory", "whole instances in memory");
    memory->add_option("--count", count, "instances");
    auto* persisted = app.add_subcommand("persisted", "whole instances, each step a transaction");
    persisted->add_option("--count", count, "instances");
    persisted->add_option("--callers", callers, "threads");
    persisted->add_option("--database", database, "sqlite:FILE of a new database")->required();
    auto* condition = app.add_subcommand("feel", "one condition, parsed once");
    condition->add_option("--count", count, "evaluations");
    try {
        app.parse(argc, argv);
        base::Json out;
        if (*memory) out = bench::measure_memory(count);
        if (*persisted) out = bench::measure_persisted(database, count, callers);
        if (*condition) out = bench::measure_feel(count);
        std::cout << base::to_text(out) << std::endl;
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& fault) {
        std::cerr << "fx_bench_engine: " << fault.what() << std::endl;
        return 1;
    }
    return 0;
}
