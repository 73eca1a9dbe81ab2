// Which commit a SQLite file stands at, whoever made it, as told by the header of the index of its
// log, which all connections of all processes share (sqlite.org/walformat.html, §2.1).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "store/sqlite/connection.h"

namespace fangxing::store {

struct FileState {
    std::uint32_t commits = 0;           // rises by one with each
    std::array<std::uint32_t, 4> log{};  // checksum of the log so far, and its salt
    bool operator==(const FileState&) const = default;
};

// Of a connection that has read before. Whoever commits writes anew what this reads before anybody
// sees the commit, so a snapshot that was opened between two equal answers is of that state.
// Nothing where the index has a form that is not known here.
std::optional<FileState> state_of(const SqliteConnection& connection);

}  // namespace fangxing::store
