// For the store's tests: fresh, empty databases of both kinds, and folders that clean themselves
// up.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "app/ports/store.h"

namespace fangxing::store {

// Plain values to write: every field is set, so that a test names only what it is about.
app::Row sample_unit(std::int64_t id, const std::string& code);
app::Row sample_release(std::int64_t id, const std::string& number);
app::JournalEntry sample_entry(std::int64_t id, std::int64_t release);
app::OutboxRow sample_wish(std::int64_t id, const std::string& key, std::int64_t due);

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

// A PostgreSQL cluster of its own, stopped and removed at the end.
class TemporaryPostgres {
  public:
    TemporaryPostgres();
    ~TemporaryPostgres();
    TemporaryPostgres(const TemporaryPostgres&) = delete;
    TemporaryPostgres& operator=(const TemporaryPostgres&) = delete;
    const std::string& url() const { return url_; }
    void kill();   // as a power cut would end it
    void again();  // starts it once more, at the same url

  private:
    std::string command(const std::string& verb) const;
    int owner_;
    std::string folder_;
    std::string url_;
};

// A new, empty database of PostgreSQL, in a cluster that this process starts once; its url.
std::string new_postgres_url();

// Runs the test on a new SQLite file and on a new PostgreSQL database, by their urls.
void each_database(const std::function<void(const std::string& url)>& test);

// The same, opened.
void each_open_database(const std::function<void(app::Database&)>& test);

}  // namespace fangxing::store
