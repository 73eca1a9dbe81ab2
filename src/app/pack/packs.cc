#include "app/pack/packs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/ensure.h"

namespace fangxing::app {

namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    if (!in || !out) throw base::Fault("cannot read " + path.string());
    return out.str();
}

// Path below the folder -> bytes; hidden files are no part of a pack.
std::map<std::string, std::string> files_in(const fs::path& folder) {
    std::map<std::string, std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto path = fs::relative(entry.path(), folder).generic_string();
        const bool hidden = path.starts_with('.') || path.find("/.") != std::string::npos;
        if (entry.is_regular_file() && !hidden) out[path] = read_file(entry.path());
    }
    return out;
}

}  // namespace

base::Result<void> Packs::load_folder(const std::string& directory) {
    std::error_code error;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        if (entry.is_directory()) folders.push_back(entry.path());
    }
    if (error) throw base::Fault("cannot read the packs in " + directory);
    std::ranges::sort(folders);
    std::vector<base::Reason> problems;
    std::string broken;
    for (const auto& folder : folders) {
        auto pack = read_pack(folder.filename().string(), files_in(folder));
        if (pack) {
            delivered_.push_back(*pack);
            add(*std::move(pack));
            continue;
        }
        broken += (broken.empty() ? "" : ", ") + folder.filename().string();
        const auto& reasons = pack.error().reasons;
        problems.insert(problems.end(), reasons.begin(), reasons.end());
    }
    if (problems.empty()) return {};
    return base::refuse(base::Kind::invalid, "pack.invalid", {{"pack", broken}},
                        std::move(problems));
}

void Packs::add(std::shared_ptr<const Pack> pack) {
    auto before = shelf_.load();
    std::shared_ptr<const Shelf> after;
    do {
        auto shelf = std::make_shared<Shelf>(*before);
        (*shelf)[pack->digest.text] = pack;
        after = std::move(shelf);
    } while (!shelf_.compare_exchange_weak(before, after));
}

std::shared_ptr<const Pack> Packs::by_digest(const base::Digest& digest) const {
    const auto shelf = shelf_.load();
    const auto at = shelf->find(digest.text);
    return at == shelf->end() ? nullptr : at->second;
}

std::vector<std::shared_ptr<const Pack>> Packs::all() const {
    const auto shelf = shelf_.load();
    std::vector<std::shared_ptr<const Pack>> out;
    for (const auto& [digest, pack] : *shelf) out.push_back(pack);
    return out;
}

}  // namespace fangxing::app
