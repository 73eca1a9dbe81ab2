// The one file of a backup: a SQLite database of its own, written under another name and then
// named.
//
// PRAGMA application_id is `backup_mark`. Every table of ours stands in it with untyped columns;
// backup_contents (name, rows, digest) holds the SHA-256 of each table's rows in their order, and
// blob (digest, part, bytes) the blobs in pieces.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "store/disk.h"
#include "store/sqlite/connection.h"

namespace fangxing::store {

inline constexpr std::int64_t backup_mark = 0x4658424B;  // "FXBK"

// A new backup; it bears its name only once it was kept.
class BackupFile {
  public:
    explicit BackupFile(std::string file);
    ~BackupFile();
    BackupFile(const BackupFile&) = delete;
    BackupFile& operator=(const BackupFile&) = delete;

    Connection& connection() { return *connection_; }
    // Syncs it and gives it its name, in place of an older file.
    void keep();

  private:
    std::string file_;
    std::string path_;
    std::unique_ptr<SqliteConnection> connection_;
};

// A backup to read; throws Fault when the file is none.
std::unique_ptr<SqliteConnection> open_backup(const std::string& file);

// A digest over rows that tells kinds, lengths and order apart.
class RowDigest {
  public:
    void take(Values values);
    std::int64_t rows() const { return rows_; }
    base::Digest finish() { return hashing_.finish(); }

  private:
    Hashing hashing_;
    std::int64_t rows_ = 0;
};

}  // namespace fangxing::store
