#include "store/sqlite/file_state.h"

#include <sqlite3.h>

#include <atomic>

namespace fangxing::store {
namespace {

constexpr int index_page = 32768;
constexpr std::uint32_t known_form = 3'007'000;
// Words of the header, which stands there twice: whoever commits writes the second one first.
constexpr std::size_t header_words = 12;
constexpr std::size_t form_at = 0;
constexpr std::size_t commits_at = 2;
constexpr std::size_t log_at = 6;

}  // namespace

std::optional<FileState> state_of(const SqliteConnection& connection) {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER,
                                          static_cast<void*>(&file));
    const bool has_index = code == SQLITE_OK && file && file->pMethods &&
                           file->pMethods->iVersion >= 2 && file->pMethods->xShmMap;
    void volatile* page = nullptr;
    if (!has_index || file->pMethods->xShmMap(file, 0, index_page, 0, &page) != SQLITE_OK ||
        !page) {
        return std::nullopt;
    }
    auto* second = static_cast<std::uint32_t*>(const_cast<void*>(page)) + header_words;
    const auto word = [&](std::size_t n) { return std::atomic_ref(second[n]).load(); };
    if (word(form_at) != known_form) return std::nullopt;
    FileState out{.commits = word(commits_at), .log = {}};
    for (std::size_t n = 0; n < out.log.size(); ++n) out.log[n] = word(log_at + n);
    return out;
}

}  // namespace fangxing::store
