// The bench's own tool; bench/server/run calls it, and prints the figures.
#include <CLI/CLI.hpp>
#include <iostream>

#include "bench/server/bare.h"
#include "bench/server/fill.h"
#include "bench/server/http_load.h"
#include "bench/server/raw.h"

namespace {

using namespace fangxing::bench;

void add_fill(CLI::App& app, FillOptions& options) {
    auto* verb = app.add_subcommand("fill", "copy releases, row for row, into the database");
    verb->add_option("--database", options.database, "sqlite:FILE or postgresql://…")->required();
    verb->add_option("--original", options.originals, "ID=COUNT, several times")->required();
    verb->add_option("--first-number", options.first_number, "of the copies");
    verb->add_option("--spread-days", options.spread_days, "over which the copies' plans lie");
    verb->callback([&] { fill(options); });
}

void add_load(CLI::App& app, HttpLoadOptions& options) {
    auto* verb = app.add_subcommand("load", "ask a server on 127.0.0.1");
    verb->add_option("--port", options.port, "where it listens")->required();
    verb->add_option("--clients", options.clients, "connections");
    verb->add_option("--seconds", options.seconds, "how long; without it each request once");
    verb->add_option("--requests", options.requests, "file of JSON strings")->required();
    verb->callback([&] { http_load(options); });
}

void add_raw(CLI::App& app, RawOptions& options) {
    auto* verb = app.add_subcommand("raw", "write one command's rows for many releases");
    verb->add_option("--database", options.database, "sqlite:FILE or postgresql://…")->required();
    verb->add_option("--original", options.original, "release of that command")->required();
    verb->add_option("--act", options.act, "its name; the release's last act when left out");
    verb->add_option("--releases", options.releases, "file of copies' ids")->required();
    verb->add_option("--answer", options.answer, "the command's stored answer");
    verb->add_option("--batch", options.batch, "SQLite: commands a commit");
    verb->add_option("--connections", options.connections, "PostgreSQL");
    verb->callback([&] { raw(options); });
}

void add_bare(CLI::App& app, BareOptions& options) {
    auto* verb = app.add_subcommand("bare", "ask one query again and again");
    verb->add_option("--database", options.database, "sqlite:FILE or postgresql://…")->required();
    verb->add_option("--sql", options.sql, "the query; @id is one of the ids")->required();
    verb->add_option("--ids", options.ids, "file of ids");
    verb->add_option("--connections", options.connections, "at once");
    verb->add_option("--seconds", options.seconds, "how long");
    verb->callback([&] { bare(options); });
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Fangxing's bench: loader, load, limits", "fx_bench_server");
    app.require_subcommand(1);
    FillOptions filling;
    HttpLoadOptions loading;
    RawOptions writing;
    BareOptions reading;
    add_fill(app, filling);
    add_load(app, loading);
    add_raw(app, writing);
    add_bare(app, reading);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error);
    } catch (const std::exception& fault) {
        std::cerr << "fx_bench_server: " << fault.what() << std::endl;
        return 1;
    }
    return 0;
}
