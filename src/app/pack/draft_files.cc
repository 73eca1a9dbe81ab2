#include "app/pack/draft_files.h"

#include <re2/re2.h>

namespace fangxing::app {
namespace {

// One folder deep at most, no hidden files: what the format knows, and nothing that leads outside.
bool is_pack_path(const std::string& path) {
    static const re2::RE2 form("([a-z][a-z0-9_]*/)?[A-Za-z0-9][A-Za-z0-9_.-]*");
    return path.size() <= 120 && re2::RE2::FullMatch(path, form);
}

// The bytes given, or nothing, with a reason where they are no text or no base64.
std::optional<std::string> bytes_of(const PackFileText& change, const std::string& at,
                                    std::vector<base::Reason>& reasons) {
    if (change.text) {
        if (change.text->string()) return *change.text->string();
        reasons.push_back({"input.wrong_type", at + "/text", {{"expected", "string"}}});
    } else if (change.base64) {
        auto bytes =
            change.base64->string() ? base::from_base64(*change.base64->string()) : std::nullopt;
        if (bytes) return bytes;
        reasons.push_back({"pack.bad_base64", at + "/base64", {}});
    }
    return std::nullopt;
}

}  // namespace

base::Result<PackFiles> laid_over(PackFiles files, const std::vector<PackFileText>& changes) {
    std::vector<base::Reason> reasons;
    int line = 0;
    for (const auto& change : changes) {
        const auto at = "/files/" + std::to_string(line++);
        if (!is_pack_path(change.path)) {
            reasons.push_back({"pack.bad_path", at + "/path", {{"path", change.path}}});
            continue;
        }
        const auto bytes = bytes_of(change, at, reasons);
        if (bytes && bytes->size() > largest_pack_file) {
            reasons.push_back({"pack.file_too_large", at, {{"path", change.path}}});
        } else if (bytes) {
            files[change.path] = *bytes;
        } else if (!change.text && !change.base64) {
            files.erase(change.path);
        }
    }
    if (files.size() > most_pack_files) reasons.push_back({"pack.too_many_files", "/files", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return files;
}

std::vector<pack::File> kept_changes(Work& work, const PackFiles& files,
                                     const std::vector<PackFileText>& changes) {
    std::vector<pack::File> out;
    for (const auto& change : changes) {
        const auto at = files.find(change.path);
        out.push_back(at == files.end() ? pack::File{change.path, {}, 0}
                                        : kept_file(work, at->first, at->second));
    }
    return out;
}

}  // namespace fangxing::app
