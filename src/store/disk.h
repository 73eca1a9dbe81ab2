// Files written so that a power cut cannot take them back; failures as DiskFull, DiskFailed, Fault.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace fangxing::store {

// SHA-256 of bytes as they come.
class Hashing {
  public:
    Hashing();
    ~Hashing();
    Hashing(const Hashing&) = delete;
    Hashing& operator=(const Hashing&) = delete;
    void take(std::string_view bytes);
    base::Digest finish();

  private:
    void* context_;
};

// A new file under a name of its own in a folder, taken away again unless it was kept.
class NewFile {
  public:
    explicit NewFile(const std::string& folder);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    void write(std::string_view bytes);
    // Syncs the bytes, gives the file its name (none may bear it already) and syncs the folder.
    // False when the name is taken: then nothing has changed.
    bool keep_as(const std::string& path, unsigned mode);

  private:
    std::string path_;
    int descriptor_ = -1;
};

// Reads a file in pieces; throws Fault when it cannot be read.
void read_file(const std::string& path, const std::function<void(std::string_view)>& each);

// Makes the folder and those above it, each synced into its parent.
void make_folder(const std::string& folder);
// Makes an empty file that only its owner may read, unless there is one.
void make_private_file(const std::string& path);
void sync_file(const std::string& path);
void sync_folder(const std::string& folder);

}  // namespace fangxing::store
