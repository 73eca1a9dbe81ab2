#include "server/file_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace fangxing::server {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest = std::uintmax_t{64} << 20;

}  // namespace

std::optional<std::string> read_text(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > largest || error) {
        return std::nullopt;
    }
    std::ifstream in(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in) return std::nullopt;
    return text;
}

std::vector<fs::path> files_below(const fs::path& path,
                                  const std::vector<std::string_view>& suffixes) {
    std::error_code error;
    if (!fs::is_directory(path, error)) return {path};
    std::vector<fs::path> out;
    auto each = fs::recursive_directory_iterator(
        path, fs::directory_options::skip_permission_denied, error);
    for (; !error && each != fs::recursive_directory_iterator(); each.increment(error)) {
        const auto name = each->path().filename().string();
        if (name.starts_with('.')) {
            each.disable_recursion_pending();
            continue;
        }
        const auto ends = [&](std::string_view suffix) { return name.ends_with(suffix); };
        if (each->is_regular_file(error) && std::ranges::any_of(suffixes, ends)) {
            out.push_back(each->path());
        }
    }
    std::ranges::sort(out);
    return out;
}

std::map<std::string, std::string> texts_in(const fs::path& folder) {
    std::map<std::string, std::string> out;
    for (const auto& path : files_below(folder, {""})) {
        if (auto text = read_text(path)) {
            out[fs::relative(path, folder).generic_string()] = *std::move(text);
        }
    }
    return out;
}

}  // namespace fangxing::server
