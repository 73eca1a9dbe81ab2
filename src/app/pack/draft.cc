#include "app/pack/draft.h"

#include <algorithm>
#include <array>

namespace fangxing::app {

namespace {

base::Reason reason(std::string code, const std::string& file, const std::string& element,
                    const std::string& about) {
    base::Reason out{std::move(code), file, {{"file", file}, {"element", element}}};
    if (!about.empty()) out.parameters["about"] = about;
    return out;
}

// What the host answers at each evaluation; a pack must not shadow any of them.
constexpr std::array<std::string_view, 31> host_names{
    "release",
    "records",
    "signatories",
    "clearance",
    "settings",
    "site",
    "phase",
    "seat",
    "outcome",
    "outcomes",
    "answers",
    "message",
    "period",
    "pack",
    "request",
    "holder",
    "next window",
    "next windows",
    "within window",
    "next meeting",
    "working time",
    "end of day",
    "pad",
    "now",
    "today",
    "owner of",
    "outdated",
    "documents",
    "appointed",
    "decided",
    "installed version",
};

}  // namespace

const std::vector<std::string>& pack_feel_names() {
    static const std::vector<std::string> names{"next window",  "next windows",     "within window",
                                                "next meeting", "working time",     "end of day",
                                                "owner of",     "installed version"};
    return names;
}

void PackDraft::no(std::string code, const std::string& file, const std::string& element,
                   const std::string& about) {
    problems.push_back(reason(std::move(code), file, element, about));
}

void PackDraft::warn(std::string code, const std::string& file, const std::string& element,
                     const std::string& about) {
    pack.warnings.push_back(reason(std::move(code), file, element, about));
}

feel::Expression PackDraft::feel(std::string_view text, const std::string& file,
                                 const std::string& element,
                                 const std::vector<std::string>& names) {
    if (text.starts_with("=")) text.remove_prefix(1);
    auto parsed = feel::parse_expression(text, pack_feel_names());
    if (!parsed) {
        no("pack.feel", file, element, parsed.error().parameters["at"] + ": " + std::string(text));
        return {};
    }
    known_names(*parsed, file, element, names);
    return *std::move(parsed);
}

void PackDraft::known_names(const feel::Expression& expression, const std::string& file,
                            const std::string& element, const std::vector<std::string>& names) {
    for (const auto& name : feel::free_names(expression)) {
        const bool known = std::ranges::find(host_names, name) != host_names.end() ||
                           std::ranges::find(names, name) != names.end();
        if (known) continue;
        // Inside a filter a bare name may be a key of the entries, known at run time only.
        if (expression.text().find('[') != std::string::npos) {
            warn("pack.unknown_name", file, element, name);
        } else {
            no("pack.unknown_name", file, element, name);
        }
    }
}

const std::string* PackDraft::file(const std::string& path) const {
    const auto at = pack.files.find(path);
    return at == pack.files.end() ? nullptr : &at->second;
}

bool is_plain_id(std::string_view id) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return !id.empty() && id.size() <= 64 && lower(id.front()) &&
           std::ranges::all_of(
               id, [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_pack_id(std::string_view id) {
    return !id.empty() && id.size() <= 64 && id.front() != '-' && id.front() != '.' &&
           std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                      c == '.';
           });
}

}  // namespace fangxing::app
