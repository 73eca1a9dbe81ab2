// For the store's tests: fresh, empty databases of both kinds, and folders that clean themselves
// up.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/ports/store.h"

namespace fangxing::store {

// A folder of its own, removed with all that is in it.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

// A new, empty database of PostgreSQL, in a cluster that this process starts once; its url.
std::string new_postgres_url();

// Runs the test on a new SQLite file and on a new PostgreSQL database, by their urls.
void each_database(const std::function<void(const std::string& url)>& test);

// The same, opened.
void each_open_database(const std::function<void(app::Database&)>& test);

}  // namespace fangxing::store
