// LD_PRELOAD library between a program and its disk: records what is written and synced below
// FX_DISK_ROOT into FX_DISK_LOG, and lets the disk be full or fail as FX_DISK_STATE says.
//
// FX_DISK_STATE names a file of 16 bytes that both sides map: a counter of records (64 bits), then
// what the disk does (32 bits): 0 well, 1 full (what makes a file longer fails with ENOSPC),
// 2 syncs fail with EIO, 3 writes fail with EIO, 4 syncs of folders fail with EIO.
//
// A record: "op size path2size datasize offset", as five 64-bit numbers, then path, second path,
// bytes. ops: 1 write, 2 sync, 3 truncate, 4 create, 5 link, 6 rename, 7 unlink, 8 folder.
// A small file is recorded whole when it is synced, since stdio writes past this library.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { op_write = 1, op_sync, op_truncate, op_create, op_link, op_rename, op_unlink, op_folder };
enum { well, full, syncs_fail, writes_fail, folder_syncs_fail };
enum { most_files = 4096, small_file = 64 * 1024 };

struct state {
    volatile uint64_t records;
    volatile uint32_t disk;
    uint32_t unused;
};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t begun = PTHREAD_ONCE_INIT;
static const char* root;
static int log_file = -1;
static struct state* shared;
static char* names[most_files];

static void begin(void) {
    const char* log = getenv("FX_DISK_LOG");
    const char* state = getenv("FX_DISK_STATE");
    if (!getenv("FX_DISK_ROOT") || !state) return;
    const int file = (int)syscall(SYS_openat, AT_FDCWD, state, O_RDWR | O_CLOEXEC, 0);
    if (file < 0) return;
    void* map = mmap(NULL, sizeof(struct state), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    syscall(SYS_close, file);
    if (map == MAP_FAILED) return;
    shared = map;
    if (log) {
        const int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC;
        log_file = (int)syscall(SYS_openat, AT_FDCWD, log, flags, 0600);
    }
    root = getenv("FX_DISK_ROOT");
}

static int is_ours(const char* path) {
    pthread_once(&begun, begin);
    return root && path && strncmp(path, root, strlen(root)) == 0;
}
static const char* name_of(int file) {
    pthread_once(&begun, begin);
    return root && file >= 0 && file < most_files ? names[file] : NULL;
}

static void record(uint64_t op, const char* path, const char* other, uint64_t offset,
                   const void* bytes, uint64_t size) {
    if (log_file < 0) return;
    uint64_t head[5] = {op, strlen(path), other ? strlen(other) : 0, size, offset};
    struct iovec parts[4] = {{head, sizeof head},
                             {(void*)path, head[1]},
                             {(void*)(other ? other : ""), head[2]},
                             {(void*)bytes, size}};
    // Several processes of the server count here. Counted first: what is acknowledged then never
    // seems to stand before the record that made it durable.
    __atomic_add_fetch(&shared->records, 1, __ATOMIC_SEQ_CST);
    if (syscall(SYS_writev, log_file, parts, 4) < 0) abort();
}

static void opened(int file, const char* path, int flags, int was_there) {
    if (file < 0 || file >= most_files) return;
    pthread_mutex_lock(&mutex);
    free(names[file]);
    names[file] = strdup(path);
    if ((flags & O_CREAT) && !was_there) record(op_create, path, NULL, 0, NULL, 0);
    if ((flags & O_TRUNC) && was_there) record(op_truncate, path, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&mutex);
}

#define REAL(name, type, ...)                   \
    static type (*real)(__VA_ARGS__);           \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define OPEN(name)                                                    \
    int name(const char* path, int flags, ...) {                      \
        REAL(name, int, const char*, int, ...);                       \
        va_list more;                                                 \
        va_start(more, flags);                                        \
        const mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                 \
        const int ours = is_ours(path);                               \
        const int was_there = ours && access(path, F_OK) == 0;        \
        const int file = real(path, flags, mode);                     \
        if (ours) opened(file, path, flags, was_there);               \
        return file;                                                  \
    }
OPEN(open)
OPEN(open64)

// What a hardened build calls where the flags are no constant.
#define OPEN_CHECKED(name)                   \
    int name(const char* path, int flags) {  \
        REAL(name, int, const char*, int);   \
        const int file = real(path, flags);  \
        if (is_ours(path)) opened(file, path, flags, 1); \
        return file;                         \
    }
OPEN_CHECKED(__open_2)
OPEN_CHECKED(__open64_2)

int close(int file) {
    REAL(close, int, int);
    if (name_of(file)) {
        pthread_mutex_lock(&mutex);
        free(names[file]);
        names[file] = NULL;
        pthread_mutex_unlock(&mutex);
    }
    return real(file);
}

// The errno of a write that the disk's state does not let through; 0: it may pass.
static int refused(int file, uint64_t end) {
    if (shared->disk == writes_fail) return EIO;
    struct stat is;
    if (shared->disk == full && fstat(file, &is) == 0 && end > (uint64_t)is.st_size) return ENOSPC;
    return 0;
}

static ssize_t put(int file, const void* bytes, size_t size, off_t offset,
                   ssize_t (*real)(int, const void*, size_t, off_t)) {
    const int error = refused(file, (uint64_t)offset + size);
    if (error) {
        errno = error;
        return -1;
    }
    pthread_mutex_lock(&mutex);
    const ssize_t done = real(file, bytes, size, offset);
    if (done > 0 && names[file]) {
        record(op_write, names[file], NULL, (uint64_t)offset, bytes, (uint64_t)done);
    }
    pthread_mutex_unlock(&mutex);
    return done;
}

static ssize_t write_here(int file, const void* bytes, size_t size, off_t offset) {
    (void)offset;
    return syscall(SYS_write, file, bytes, size);
}
ssize_t write(int file, const void* bytes, size_t size) {
    REAL(write, ssize_t, int, const void*, size_t);
    if (!name_of(file)) return real(file, bytes, size);
    const int appends = fcntl(file, F_GETFL) & O_APPEND;
    return put(file, bytes, size, lseek(file, 0, appends ? SEEK_END : SEEK_CUR), write_here);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t offset) {
    REAL(pwrite, ssize_t, int, const void*, size_t, off_t);
    if (!name_of(file)) return real(file, bytes, size, offset);
    return put(file, bytes, size, offset, real);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t offset) {
    REAL(pwrite64, ssize_t, int, const void*, size_t, off_t);
    if (!name_of(file)) return real(file, bytes, size, offset);
    return put(file, bytes, size, offset, real);
}

static int sync_with(int file, int (*real)(int)) {
    const char* name = name_of(file);
    if (!name) return real(file);
    struct stat is;
    const int is_folder = fstat(file, &is) == 0 && S_ISDIR(is.st_mode);
    if (shared->disk == syncs_fail || (shared->disk == folder_syncs_fail && is_folder)) {
        errno = EIO;
        return -1;
    }
    pthread_mutex_lock(&mutex);
    const int done = real(file);
    if (done == 0 && names[file]) {
        char bytes[small_file];
        ssize_t size = 0;
        if (fstat(file, &is) == 0 && S_ISREG(is.st_mode) && is.st_size < small_file) {
            const int again = (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC, 0);
            if (again >= 0) {
                size = syscall(SYS_pread64, again, bytes, sizeof bytes, 0);
                syscall(SYS_close, again);
            }
        }
        record(op_sync, names[file], NULL, 0, bytes, size > 0 ? (uint64_t)size : 0);
    }
    pthread_mutex_unlock(&mutex);
    return done;
}
int fsync(int file) {
    REAL(fsync, int, int);
    return sync_with(file, real);
}
int fdatasync(int file) {
    REAL(fdatasync, int, int);
    return sync_with(file, real);
}

#define TRUNCATE(name)                                                                 \
    int name(int file, off_t size) {                                                   \
        REAL(name, int, int, off_t);                                                   \
        if (!name_of(file)) return real(file, size);                                   \
        pthread_mutex_lock(&mutex);                                                    \
        const int done = real(file, size);                                             \
        if (done == 0) record(op_truncate, names[file], NULL, (uint64_t)size, NULL, 0); \
        pthread_mutex_unlock(&mutex);                                                  \
        return done;                                                                   \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define TWO_NAMES(name, op)                                     \
    int name(const char* from, const char* to) {                \
        REAL(name, int, const char*, const char*);              \
        if (!is_ours(to)) return real(from, to);                \
        pthread_mutex_lock(&mutex);                             \
        const int done = real(from, to);                        \
        if (done == 0) record(op, from, to, 0, NULL, 0);        \
        pthread_mutex_unlock(&mutex);                           \
        return done;                                            \
    }
TWO_NAMES(link, op_link)
TWO_NAMES(rename, op_rename)

int unlink(const char* path) {
    REAL(unlink, int, const char*);
    if (!is_ours(path)) return real(path);
    pthread_mutex_lock(&mutex);
    const int done = real(path);
    if (done == 0) record(op_unlink, path, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&mutex);
    return done;
}
int mkdir(const char* path, mode_t mode) {
    REAL(mkdir, int, const char*, mode_t);
    const int done = real(path, mode);
    if (done == 0 && is_ours(path)) {
        pthread_mutex_lock(&mutex);
        record(op_folder, path, NULL, 0, NULL, 0);
        pthread_mutex_unlock(&mutex);
    }
    return done;
}
