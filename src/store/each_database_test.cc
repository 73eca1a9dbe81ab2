#include "store/each_database.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "store/address.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string out;
    std::array<char, 256> piece{};
    while (pipe && fgets(piece.data(), piece.size(), pipe.get())) out += piece.data();
    while (out.ends_with('\n')) out.pop_back();
    return out;
}

}  // namespace

app::Row sample_unit(std::int64_t id, const std::string& code) {
    return {id, 1, R"({"count":0})", {{"code", code}}};
}

app::Row sample_release(std::int64_t id, const std::string& number) {
    return {id,
            1,
            R"({"title":"支付系统"})",
            {{"number", number},
             {"title", std::string("支付系统")},
             {"state", std::string("draft")},
             {"system", std::int64_t{7}},
             {"unit", app::Cell()},
             {"start", std::int64_t{0}},
             {"created_at", id}}};
}

app::JournalEntry sample_entry(std::int64_t id, std::int64_t release) {
    return {.seq = 0,
            .id = id,
            .at = {id * 1000},
            .actor = "li",
            .person = 3,
            .via = "api",
            .act = "submit_release",
            .noun = "releases",
            .noun_id = release,
            .release = release,
            .type = "release.submitted",
            .reason = "因为",
            .payload = R"({"a":1})"};
}

app::OutboxRow sample_wish(std::int64_t id, const std::string& key, std::int64_t due) {
    return {.id = id,
            .kind = "mail",
            .idempotency_key = key,
            .payload = "{}",
            .due_at = {due},
            .attempts = 0,
            .lease_until = {},
            .error = {}};
}

TemporaryFolder::TemporaryFolder() {
    static std::atomic<int> count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("fangxing-store-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

TemporaryPostgres::TemporaryPostgres() : owner_(getpid()) {
    static std::atomic<int> count = 0;
    folder_ = "/tmp/fangxing-pg-" + std::to_string(owner_) + "-" + std::to_string(++count);
    url_ = output_of("FX_POSTGRES_UNSYNCED=1 " + command("start"));
    if (!url_.starts_with("postgresql://")) {
        throw std::runtime_error("PostgreSQL did not start: its tests cannot be left out");
    }
}

TemporaryPostgres::~TemporaryPostgres() {
    // A child that a test has forked leaves its parent's cluster alone.
    if (getpid() == owner_) output_of(command("stop"));
}

void TemporaryPostgres::kill() {
    output_of(command("kill"));
}

void TemporaryPostgres::again() {
    output_of(command("again"));
}

std::string TemporaryPostgres::command(const std::string& verb) const {
    const auto here = std::filesystem::path(__FILE__).parent_path();
    return (here / "../../tests/support/postgres").lexically_normal().string() + " " + verb + " " +
           folder_;
}

std::string new_postgres_url() {
    static const TemporaryPostgres cluster;
    static std::atomic<int> count = 0;
    const auto name = "test" + std::to_string(++count);
    connect(parse_address(cluster.url()))->script("CREATE DATABASE " + name);
    return cluster.url().substr(0, cluster.url().rfind('/') + 1) + name;
}

void each_database(const std::function<void(const std::string& url)>& test) {
    {
        INFO("on SQLite");
        const TemporaryFolder folder;
        test("sqlite:" + (folder / "db/fangxing.db"));
    }
    {
        INFO("on PostgreSQL");
        test(new_postgres_url());
    }
}

void each_open_database(const std::function<void(app::Database&)>& test) {
    each_database([&](const std::string& url) {
        const auto database = open_database(url);
        test(*database);
    });
}

}  // namespace fangxing::store
