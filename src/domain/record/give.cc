#include "domain/record/give.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/access/name.h"

namespace fangxing::record {
namespace {

using base::Kind;
using base::Reason;
using base::refuse;

// Names of devices on one desktop, whatever ending follows.
constexpr std::array<std::string_view, 6> devices{"CON", "PRN", "AUX", "NUL", "COM", "LPT"};

// A name that leads to another folder, or that some system cannot keep.
bool is_bad(std::string_view name) {
    if (name.find_first_of("/\\:*?\"<>|") != name.npos) return true;
    if (name.starts_with('.') || name.starts_with(' ') || name.starts_with('-')) return true;
    if (name.ends_with('.') || name.ends_with(' ')) return true;
    std::string stem(name.substr(0, name.find('.')));
    std::ranges::transform(stem, stem.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    });
    if (!stem.empty() && stem.back() >= '0' && stem.back() <= '9') stem.pop_back();
    return std::ranges::find(devices, stem) != devices.end();
}

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& each : words) out += (out.empty() ? "" : ", ") + each;
    return out;
}

std::vector<Reason> faults_of(const FileVersion& file, const Giving& around) {
    std::vector<Reason> reasons;
    if (file.size == 0) reasons.push_back({"document.empty", "", {}});
    if (const auto odd = access::odd_name(file.file_name)) {
        reasons.push_back(access::name_reason(*odd, "/file_name"));
    } else if (is_bad(file.file_name)) {
        reasons.push_back({"document.bad_name", "/file_name", {}});
    } else if (!fits(file.file_name, file.kind)) {
        reasons.push_back({"document.name_differs",
                           "/file_name",
                           {{"kind", std::string(base::to_text(file.kind))}}});
    }
    const auto group = group_of(file.kind);
    if (!around.kinds.empty() && std::ranges::find(around.kinds, group) == around.kinds.end()) {
        reasons.push_back({"document.kind_not_admitted", "", {{"kinds", listed(around.kinds)}}});
    }
    return reasons;
}

}  // namespace

base::Result<void> may_give(const Document& document, const Giving& around,
                            const access::Actor& actor) {
    const bool author = std::ranges::any_of(
        document.files, [&](const FileVersion& file) { return file.by_natural == actor.natural; });
    const base::Parameters about{{"document", document.document}};
    if (!around.owes && !author) return refuse(Kind::forbidden, "document.not_yours", about);
    if (around.archived) return refuse(Kind::conflict, "document.archived", about);
    return {};
}

base::Result<std::vector<Document::Event>> give(const Document& document, const Giving& around,
                                                FileVersion file, const access::Actor& actor,
                                                base::Instant now) {
    TRY(may_give(document, around, actor));
    auto reasons = faults_of(file, around);
    if (!reasons.empty()) return refuse(Kind::invalid, "input.invalid", {}, std::move(reasons));
    const auto* before = document.newest();
    if (before && before->digest == file.digest && document.state == DocumentState::given) {
        return refuse(Kind::conflict, "document.unchanged",
                      {{"revision", std::to_string(before->revision)}});
    }
    file.revision = static_cast<int>(document.files.size()) + 1;
    file.by = actor.id;
    file.by_natural = actor.natural;
    file.at = now;
    return std::vector<Document::Event>{
        DocumentGiven{document.release, document.document, std::move(file)}};
}

base::Result<std::vector<Document::Event>> mark_not_applicable(const Document& document,
                                                               const Giving& around,
                                                               const std::string& reason,
                                                               const access::Actor& actor,
                                                               base::Instant now) {
    TRY(may_give(document, around, actor));
    if (!around.may_be_na) {
        return refuse(Kind::conflict, "document.must_be_given", {{"document", document.document}});
    }
    if (reason.find_first_not_of(" \t\r\n") == reason.npos) {
        return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/reason", {}}});
    }
    return std::vector<Document::Event>{
        MarkedNotApplicable{document.release, document.document, reason, actor.id, now}};
}

}  // namespace fangxing::record
