#include "store/faulty_disk.h"

#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <string_view>
#include <vector>

namespace fangxing::store {
namespace {

constexpr std::size_t sector = 512;

struct Change {
    std::int64_t offset = 0;
    std::string bytes;
    bool truncates = false;  // to `offset`
};

// A file's content as it is on the platter, and what the system still holds.
struct Platter {
    std::string synced;
    std::vector<Change> unsynced;
};

struct Disk {
    std::mutex mutex;  // guards what follows
    std::map<std::string, Platter> files;
    std::int64_t space = -1;
    std::string sync_fails;
    int writes_to_failure = 0;
    int syncs = 0;
};

Disk& disk() {
    static Disk the_disk;
    return the_disk;
}

void apply(std::string& content, const Change& change) {
    const auto offset = static_cast<std::size_t>(change.offset);
    if (change.truncates) {
        content.resize(offset);
        return;
    }
    if (content.size() < offset + change.bytes.size()) {
        content.resize(offset + change.bytes.size());
    }
    content.replace(offset, change.bytes.size(), change.bytes);
}

// SQLite's own file object lies behind ours.
struct File {
    sqlite3_file base;
    std::string* path;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_vfs* system_layer() {
    static sqlite3_vfs* layer = sqlite3_vfs_find(nullptr);
    return layer;
}

File* ours(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
const sqlite3_io_methods& methods(sqlite3_file* file) {
    return *ours(file)->real()->pMethods;
}

int close(sqlite3_file* file) {
    const int code = methods(file).xClose(ours(file)->real());
    delete ours(file)->path;
    ours(file)->path = nullptr;
    return code;
}

int read(sqlite3_file* file, void* out, int size, sqlite3_int64 offset) {
    return methods(file).xRead(ours(file)->real(), out, size, offset);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    auto& d = disk();
    const std::lock_guard lock(d.mutex);
    if (d.writes_to_failure > 0 && --d.writes_to_failure == 0) return SQLITE_IOERR_WRITE;
    sqlite3_int64 before = 0;
    methods(file).xFileSize(ours(file)->real(), &before);
    const auto growth = offset + size - before;
    if (d.space >= 0 && growth > 0) {
        if (growth > d.space) return SQLITE_FULL;
        d.space -= growth;
    }
    const int code = methods(file).xWrite(ours(file)->real(), bytes, size, offset);
    if (code == SQLITE_OK) {
        d.files[*ours(file)->path].unsynced.push_back(
            {offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)),
             false});
    }
    return code;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& d = disk();
    const std::lock_guard lock(d.mutex);
    d.files[*ours(file)->path].unsynced.push_back({size, {}, true});
    return methods(file).xTruncate(ours(file)->real(), size);
}

int sync(sqlite3_file* file, int) {
    auto& d = disk();
    const std::lock_guard lock(d.mutex);
    const auto& path = *ours(file)->path;
    if (!d.sync_fails.empty() && (d.sync_fails == "*" || path.ends_with(d.sync_fails))) {
        return SQLITE_IOERR_FSYNC;
    }
    ++d.syncs;
    auto& platter = d.files[path];
    for (const auto& change : platter.unsynced) apply(platter.synced, change);
    platter.unsynced.clear();
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return methods(file).xFileSize(ours(file)->real(), size);
}
int lock(sqlite3_file* file, int level) {
    return methods(file).xLock(ours(file)->real(), level);
}
int unlock(sqlite3_file* file, int level) {
    return methods(file).xUnlock(ours(file)->real(), level);
}
int check_lock(sqlite3_file* file, int* out) {
    return methods(file).xCheckReservedLock(ours(file)->real(), out);
}
int control(sqlite3_file* file, int operation, void* argument) {
    return methods(file).xFileControl(ours(file)->real(), operation, argument);
}
int sector_size(sqlite3_file* file) {
    return methods(file).xSectorSize(ours(file)->real());
}
int characteristics(sqlite3_file* file) {
    return methods(file).xDeviceCharacteristics(ours(file)->real());
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return methods(file).xShmMap(ours(file)->real(), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return methods(file).xShmLock(ours(file)->real(), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
    methods(file).xShmBarrier(ours(file)->real());
}
int shm_unmap(sqlite3_file* file, int remove) {
    return methods(file).xShmUnmap(ours(file)->real(), remove);
}

constexpr sqlite3_io_methods file_methods{
    2,         close,      read,    write,       truncate,        sync,    file_size, lock,
    unlock,    check_lock, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,    nullptr};

// A file that was there before is on the platter as it stands.
void adopt(const std::string& path) {
    auto& d = disk();
    const std::lock_guard guard(d.mutex);
    if (d.files.contains(path)) return;
    auto& content = d.files[path].synced;
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return;
    content.resize(static_cast<std::size_t>(in.tellg()));
    in.seekg(0).read(content.data(), static_cast<std::streamsize>(content.size()));
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    ours(file)->base.pMethods = nullptr;
    const int code =
        system_layer()->xOpen(system_layer(), name, ours(file)->real(), flags, out_flags);
    if (code != SQLITE_OK) return code;
    ours(file)->path = new std::string(name ? name : "");
    if (name) adopt(name);
    ours(file)->base.pMethods = &file_methods;
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
    auto& d = disk();
    const std::lock_guard guard(d.mutex);
    d.files.erase(name);
    return system_layer()->xDelete(system_layer(), name, sync_folder);
}

struct Registered {
    sqlite3_vfs layer{};
    Registered() {
        layer = *system_layer();
        layer.szOsFile += static_cast<int>(sizeof(File));
        layer.zName = "faulty";
        layer.pNext = nullptr;
        layer.xOpen = open;
        layer.xDelete = remove;
        sqlite3_vfs_register(&layer, 0);
    }
};

// Of each write not synced every sector is on the platter or not; the order is anybody's guess.
void tear(std::string& content, const std::vector<Change>& unsynced, std::mt19937& random) {
    std::bernoulli_distribution kept(0.5);
    for (const auto& change : unsynced) {
        if (change.truncates) {
            if (kept(random)) apply(content, change);
            continue;
        }
        for (std::size_t at = 0; at < change.bytes.size(); at += sector) {
            if (!kept(random)) continue;
            apply(content, {change.offset + static_cast<std::int64_t>(at),
                            change.bytes.substr(at, sector), false});
        }
    }
}

}  // namespace

void FaultyDisk::reset() {
    static Registered registered;
    auto& d = disk();
    const std::lock_guard lock(d.mutex);
    d.files.clear();
    d.space = -1;
    d.sync_fails.clear();
    d.writes_to_failure = 0;
    d.syncs = 0;
}

int FaultyDisk::syncs() {
    const std::lock_guard lock(disk().mutex);
    return disk().syncs;
}

void FaultyDisk::set_space(std::int64_t bytes) {
    const std::lock_guard lock(disk().mutex);
    disk().space = bytes;
}

void FaultyDisk::fail_sync_of(const std::string& ending) {
    const std::lock_guard lock(disk().mutex);
    disk().sync_fails = ending;
}

void FaultyDisk::fail_write_after(int n) {
    const std::lock_guard lock(disk().mutex);
    disk().writes_to_failure = n;
}

void FaultyDisk::cut_power(const std::string& folder, const std::string& target, unsigned seed) {
    std::mt19937 random(seed);
    const std::lock_guard lock(disk().mutex);
    std::filesystem::create_directories(target);
    for (const auto& [path, platter] : disk().files) {
        if (!path.starts_with(folder)) continue;
        auto content = platter.synced;
        tear(content, platter.unsynced, random);
        std::ofstream out(target + "/" + std::filesystem::path(path).filename().string(),
                          std::ios::binary);
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
    }
}

}  // namespace fangxing::store
