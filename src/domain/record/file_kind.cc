#include "domain/record/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

namespace fangxing::record {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    FileKind kind;
};

constexpr std::array signatures{
    Signature{"%PDF-"sv, FileKind::pdf},
    Signature{"\x89PNG\r\n\x1a\n"sv, FileKind::png},
    Signature{"\xff\xd8\xff"sv, FileKind::jpeg},
    Signature{"GIF87a"sv, FileKind::gif},
    Signature{"GIF89a"sv, FileKind::gif},
    Signature{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, FileKind::office},  // before OOXML
    Signature{"7z\xbc\xaf\x27\x1c"sv, FileKind::archive},
    Signature{"\x1f\x8b"sv, FileKind::archive},  // gzip
    Signature{"\xfd"
              "7zXZ\0"sv,
              FileKind::archive},
    Signature{"Rar!\x1a\x07"sv, FileKind::archive},
    Signature{"\xff\xfe"sv, FileKind::text},  // UTF-16
    Signature{"\xfe\xff"sv, FileKind::text},
};

struct Ending {
    std::string_view text;
    FileKind kind;
};

constexpr std::array endings{
    Ending{"pdf", FileKind::pdf},      Ending{"png", FileKind::png},
    Ending{"jpg", FileKind::jpeg},     Ending{"jpeg", FileKind::jpeg},
    Ending{"gif", FileKind::gif},      Ending{"webp", FileKind::webp},
    Ending{"htm", FileKind::markup},   Ending{"html", FileKind::markup},
    Ending{"xhtml", FileKind::markup}, Ending{"svg", FileKind::markup},
    Ending{"xml", FileKind::markup},   Ending{"bpmn", FileKind::markup},
    Ending{"dmn", FileKind::markup},   Ending{"xsd", FileKind::markup},
    Ending{"doc", FileKind::office},   Ending{"docx", FileKind::office},
    Ending{"xls", FileKind::office},   Ending{"xlsx", FileKind::office},
    Ending{"ppt", FileKind::office},   Ending{"pptx", FileKind::office},
    Ending{"odt", FileKind::office},   Ending{"ods", FileKind::office},
    Ending{"odp", FileKind::office},   Ending{"vsd", FileKind::office},
    Ending{"vsdx", FileKind::office},  Ending{"mpp", FileKind::office},
    Ending{"wps", FileKind::office},   Ending{"et", FileKind::office},
    Ending{"dps", FileKind::office},   Ending{"ofd", FileKind::archive},
    Ending{"zip", FileKind::archive},  Ending{"7z", FileKind::archive},
    Ending{"gz", FileKind::archive},   Ending{"tgz", FileKind::archive},
    Ending{"xz", FileKind::archive},   Ending{"rar", FileKind::archive},
    Ending{"tar", FileKind::archive},
};

// What a desktop runs when it is clicked: a text under such a name is a trap.
constexpr std::array<std::string_view, 22> running{
    "exe", "com", "scr", "msi", "msp", "bat", "cmd", "pif", "cpl",     "hta",  "js",
    "jse", "vbs", "vbe", "wsf", "wsh", "lnk", "reg", "jar", "desktop", "docm", "xlsm"};

// APPNOTE 4.3.7: a local header holds its name behind 30 bytes; office files are zip archives whose
// parts have these names (ECMA-376, ODF 1.2 part 3).
FileKind kind_of_zip(std::string_view head) {
    constexpr std::array parts{"[Content_Types].xml"sv,
                               "mimetype"sv,
                               "word/"sv,
                               "xl/"sv,
                               "ppt/"sv,
                               "visio/"sv,
                               "_rels/"sv};
    constexpr auto header = "PK\x03\x04"sv;
    for (auto at = head.find(header); at != head.npos; at = head.find(header, at + 4)) {
        const auto name = head.substr(std::min(at + 30, head.size()));
        if (std::ranges::any_of(parts, [&](auto each) { return name.starts_with(each); })) {
            return FileKind::office;
        }
    }
    return FileKind::archive;
}

bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7f) || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Plain text in UTF-8 or GB 18030: no control character but those that part lines.
std::optional<FileKind> kind_of_text(std::string_view head) {
    if (head.empty() || !std::ranges::all_of(head, is_plain)) return std::nullopt;
    auto begin = head.starts_with("\xef\xbb\xbf") ? head.substr(3) : head;
    begin.remove_prefix(std::min(begin.find_first_not_of(" \t\r\n\f"), begin.size()));
    return begin.starts_with('<') ? FileKind::markup : FileKind::text;
}

std::string ending_of(std::string_view name) {
    const auto dot = name.rfind('.');
    std::string out(dot == name.npos ? "" : name.substr(dot + 1));
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return out;
}

}  // namespace

std::optional<FileKind> kind_of(std::string_view head) {
    for (const auto& each : signatures) {
        if (head.starts_with(each.bytes)) return each.kind;
    }
    if (head.starts_with("RIFF") && head.substr(8).starts_with("WEBP")) return FileKind::webp;
    if (head.starts_with("PK\x03\x04")) return kind_of_zip(head);
    if (head.size() > 262 && head.substr(257).starts_with("ustar")) return FileKind::archive;
    return kind_of_text(head);
}

bool fits(std::string_view file_name, FileKind kind) {
    const auto ending = ending_of(file_name);
    if (std::ranges::find(running, ending) != running.end()) return false;
    const auto known = std::ranges::find(endings, ending, &Ending::text);
    if (known == endings.end()) return kind == FileKind::text;
    // Which of the two a zip archive is shows in its first parts only.
    const bool zip = known->kind == FileKind::office && kind == FileKind::archive;
    return known->kind == kind || zip;
}

std::string_view group_of(FileKind kind) {
    switch (kind) {
        case FileKind::png:
        case FileKind::jpeg:
        case FileKind::gif:
        case FileKind::webp: return "image";
        case FileKind::pdf:
        case FileKind::text:
        case FileKind::markup:
        case FileKind::office:
        case FileKind::archive: return base::to_text(kind);
    }
    return {};
}

bool is_group(std::string_view word) {
    return std::ranges::any_of(names(FileKind{}),
                               [&](const auto& each) { return group_of(each.first) == word; });
}

std::string_view shown_as(FileKind kind) {
    switch (kind) {
        case FileKind::pdf: return "application/pdf";
        case FileKind::png: return "image/png";
        case FileKind::jpeg: return "image/jpeg";
        case FileKind::gif: return "image/gif";
        case FileKind::webp: return "image/webp";
        case FileKind::text: return "text/plain";
        case FileKind::markup:
        case FileKind::office:
        case FileKind::archive: return {};
    }
    return {};
}

}  // namespace fangxing::record
