#include <re2/re2.h>

#include "app/pack/draft.h"
#include "app/pack/vocabulary.h"

namespace fangxing::app {

namespace {

// Sections of a Mustache text must close in the order in which they opened.
bool is_balanced(std::string_view text) {
    std::vector<std::string> open;
    std::size_t at = 0;
    while ((at = text.find("{{", at)) != std::string_view::npos) {
        const auto end = text.find("}}", at);
        if (end == std::string_view::npos) return false;
        auto tag = text.substr(at + 2, end - at - 2);
        at = end + 2;
        if (tag.empty()) return false;
        const char kind = tag.front();
        if (kind != '#' && kind != '^' && kind != '/') continue;
        tag.remove_prefix(1);
        if (kind != '/') {
            open.emplace_back(tag);
        } else if (open.empty() || open.back() != tag) {
            return false;
        } else {
            open.pop_back();
        }
    }
    return open.empty();
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    return text;
}

// Front matter: `channels: [page, mail]` and `subject: { zh: "…", en: "…" }`.
void read_head(PackDraft& draft, const std::string& path, std::string_view head, Notice& notice) {
    static const re2::RE2 channels(R"((?m)^channels:\s*\[([^\]]*)\]\s*$)");
    static const re2::RE2 name(R"(\s*([a-z]+)\s*,?)");
    static const re2::RE2 subject(
        R"re((?m)^subject:\s*\{\s*zh:\s*"([^"]+)",\s*en:\s*"([^"]+)"\s*\}\s*$)re");
    const re2::StringPiece all(head.data(), head.size());
    std::string list;
    if (!re2::RE2::PartialMatch(all, channels, &list))
        draft.no("pack.missing_key", path, "channels");
    re2::StringPiece rest(list);
    std::string channel;
    while (re2::RE2::Consume(&rest, name, &channel)) {
        if (!is_in(notice_channels, channel)) draft.no("pack.unknown_channel", path, channel);
        notice.channels.push_back(channel);
    }
    if (!re2::RE2::PartialMatch(all, subject, &notice.subject.zh, &notice.subject.en)) {
        draft.no("pack.text_missing", path, "subject");
    }
}

void read_notice(PackDraft& draft, const std::string& path, const std::string& id,
                 std::string_view text) {
    constexpr std::string_view fence = "---\n";
    constexpr std::string_view english = "<!-- en -->";
    const auto end = text.find("\n---\n", fence.size() - 1);
    if (!text.starts_with(fence) || end == std::string_view::npos) {
        return draft.no("pack.bad_notice", path, "front matter");
    }
    Notice notice;
    notice.id = id;
    read_head(draft, path, text.substr(fence.size(), end + 1 - fence.size()), notice);
    const auto body = text.substr(end + 5);
    const auto split = body.find(english);
    notice.text.zh = trimmed(body.substr(0, split));
    if (split != std::string_view::npos) {
        notice.text.en = trimmed(body.substr(split + english.size()));
    }
    if (notice.text.zh.empty() || notice.text.en.empty()) {
        draft.no("pack.text_missing", path, "text");
    }
    for (const auto* each :
         {&notice.text.zh, &notice.text.en, &notice.subject.zh, &notice.subject.en}) {
        if (!is_balanced(*each)) draft.no("pack.mustache", path, each->substr(0, 80));
    }
    draft.pack.notices[id] = std::move(notice);
}

}  // namespace

void read_notices(PackDraft& draft) {
    for (const auto& [path, text] : draft.pack.files) {
        if (path.starts_with("notices/") && path.ends_with(".md")) {
            const auto id = path.substr(8, path.size() - 11);
            if (!is_plain_id(id)) draft.no("pack.bad_id", path, id);
            read_notice(draft, path, id, text);
        } else if (path.starts_with("print/") && !is_balanced(text)) {
            draft.no("pack.mustache", path, "");
        }
    }
}

}  // namespace fangxing::app
