// The recommended pack's files, for tests: as they are, or with one thing changed.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "app/pack/pack.h"

namespace fangxing::app {

inline std::string processes_folder() {
    const auto here = std::filesystem::path(__FILE__).parent_path();
    return (here / "../../../processes").lexically_normal().string();
}

inline std::map<std::string, std::string> standard_files() {
    const std::filesystem::path folder = processes_folder() + "/standard";
    std::map<std::string, std::string> out;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::ostringstream bytes;
        bytes << in.rdbuf();
        out[std::filesystem::relative(entry.path(), folder).generic_string()] = bytes.str();
    }
    return out;
}

// The first `from` in that file becomes `to`; a test that no longer finds its place must fail.
inline std::map<std::string, std::string> standard_with(const std::string& file,
                                                        const std::string& from,
                                                        const std::string& to) {
    auto files = standard_files();
    const auto at = files[file].find(from);
    CAPTURE(from);
    REQUIRE(at != std::string::npos);
    files[file].replace(at, from.size(), to);
    return files;
}

// "code@file#element: about", one a line.
inline std::string problems_of(const std::map<std::string, std::string>& files) {
    const auto pack = read_pack("standard", files);
    std::string out;
    if (pack) return out;
    for (const auto& reason : pack.error().reasons) {
        out += reason.code + "@" + reason.parameters.at("file") + "#" +
               reason.parameters.at("element");
        const auto about = reason.parameters.find("about");
        out += (about == reason.parameters.end() ? "" : ": " + about->second) + "\n";
    }
    return out;
}

}  // namespace fangxing::app
