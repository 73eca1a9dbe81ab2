#include "store/each_database.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
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

// Started when the first test asks for it, stopped when the process that started it ends.
class Cluster {
  public:
    Cluster() : owner_(getpid()) {
        const auto here = std::filesystem::path(__FILE__).parent_path();
        script_ = (here / "../../tests/support/postgres").lexically_normal().string();
        folder_ = "/tmp/fangxing-pg-" + std::to_string(owner_);
        url_ = output_of(script_ + " start " + folder_);
        if (!url_.starts_with("postgresql://")) {
            throw std::runtime_error("PostgreSQL did not start: its tests cannot be left out");
        }
    }
    ~Cluster() {
        if (getpid() != owner_) return;
        if (std::system((script_ + " stop " + folder_).c_str()) != 0) std::perror("stop");
    }
    Cluster(const Cluster&) = delete;
    Cluster& operator=(const Cluster&) = delete;

    std::string new_database() {
        const auto name = "test" + std::to_string(++count_);
        connect(parse_address(url_))->script("CREATE DATABASE " + name);
        return url_.substr(0, url_.rfind('/') + 1) + name;
    }

  private:
    int owner_;
    std::string script_;
    std::string folder_;
    std::string url_;
    int count_ = 0;
};

}  // namespace

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

std::string new_postgres_url() {
    static Cluster cluster;
    return cluster.new_database();
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
