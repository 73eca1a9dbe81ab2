// What a file is, told from its first bytes and never from its name; the name may only agree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/describe.h"

namespace fangxing::record {

enum class FileKind : std::uint8_t { pdf, png, jpeg, gif, webp, text, markup, office, archive };
constexpr auto names(FileKind) {
    return base::named<FileKind>({{FileKind::pdf, "pdf"},
                                  {FileKind::png, "png"},
                                  {FileKind::jpeg, "jpeg"},
                                  {FileKind::gif, "gif"},
                                  {FileKind::webp, "webp"},
                                  {FileKind::text, "text"},
                                  {FileKind::markup, "markup"},
                                  {FileKind::office, "office"},
                                  {FileKind::archive, "archive"}});
}

// So much of a file's beginning tells its kind.
inline constexpr std::size_t head_bytes = std::size_t{64} << 10U;

// Nothing where the bytes are of no kind that a document may be: programs, disk images, what we do
// not know.
std::optional<FileKind> kind_of(std::string_view head);

// Does the ending of the name belong to that kind? Any ending fits plain text but one of another
// kind or one that a desktop runs on a click.
bool fits(std::string_view file_name, FileKind kind);

// How a pack calls it in `kinds`: the pictures are one.
std::string_view group_of(FileKind kind);
// Is this a word that `kinds` may hold?
bool is_group(std::string_view word);

// The media type under which it may be shown in a browser; empty where it is only to be kept.
std::string_view shown_as(FileKind kind);

}  // namespace fangxing::record
