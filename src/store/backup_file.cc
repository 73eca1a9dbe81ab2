#include "store/backup_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <utility>

#include "base/ensure.h"

namespace fangxing::store {

BackupFile::BackupFile(std::string file) : file_(std::move(file)), path_(file_ + ".unfinished") {
    const auto folder = std::filesystem::absolute(file_).parent_path().string();
    make_folder(folder);
    ::unlink(path_.c_str());
    make_private_file(path_);
    connection_ = std::make_unique<SqliteConnection>(SqliteFile{path_, {}}, Access::whole);
    connection_->script("PRAGMA application_id=" + std::to_string(backup_mark));
    connection_->script("CREATE TABLE backup_contents (name, rows, digest)");
    connection_->script("CREATE TABLE blob (digest, part, bytes)");
}

BackupFile::~BackupFile() {
    connection_.reset();
    ::unlink(path_.c_str());
}

void BackupFile::keep() {
    connection_.reset();
    sync_file(path_);
    if (::rename(path_.c_str(), file_.c_str()) != 0) {
        throw base::Fault("the backup cannot be named " + file_);
    }
    sync_folder(std::filesystem::absolute(file_).parent_path().string());
}

std::unique_ptr<SqliteConnection> open_backup(const std::string& file) {
    if (!std::filesystem::exists(file)) throw base::Fault("there is no backup " + file);
    auto connection = std::make_unique<SqliteConnection>(SqliteFile{file, {}}, Access::read);
    if (connection->query("PRAGMA application_id", {}).number(0, 0) != backup_mark) {
        throw base::Fault(file + " is no backup of ours");
    }
    return connection;
}

void RowDigest::take(Values values) {
    std::string bytes;
    for (std::size_t n = 0; n < values.size(); ++n) {
        if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
            bytes.append("i").append(std::to_string(*number)).append(";");
        } else if (const auto* text = std::get_if<std::string_view>(&values[n])) {
            bytes.append("t").append(std::to_string(text->size())).append(":").append(*text);
        } else {
            bytes += "n";
        }
    }
    hashing_.take(bytes += "\n");
    ++rows_;
}

}  // namespace fangxing::store
