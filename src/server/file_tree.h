// Reads the files and folders that a command line names.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fangxing::server {

// Nothing where it is no file, cannot be read, or is larger than any text that is read here.
std::optional<std::string> read_text(const std::filesystem::path& path);

// The path itself when it is a file; below a folder all files of one of those suffixes, sorted.
// Hidden files and folders are passed over.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& path,
                                               const std::vector<std::string_view>& suffixes);

// Path below the folder -> bytes.
std::map<std::string, std::string> texts_in(const std::filesystem::path& folder);

}  // namespace fangxing::server
