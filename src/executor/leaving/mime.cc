#include "executor/leaving/mime.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "base/digest.h"

namespace fangxing::executor {
namespace {

constexpr std::size_t longest_plain = 60;
constexpr std::size_t longest_subject = 600;  // bytes
constexpr std::size_t bytes_a_word = 45;      // 60 characters of base64, 72 with their frame
constexpr std::size_t line_of_base64 = 76;

bool is_inside_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// At most that many bytes, and no half of a character.
std::size_t whole_characters(std::string_view text, std::size_t most) {
    auto end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && is_inside_character(text[end])) --end;
    return end == 0 ? std::min(text.size(), most) : end;
}

bool is_control(char c) {
    const auto code = static_cast<unsigned char>(c);
    return code < 0x20 || code == 0x7F;
}

std::string body_part(std::string_view type, std::string_view text) {
    std::string out(fmt::format(
        "Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", type));
    const auto coded = base::base64(text);
    for (std::size_t at = 0; at < coded.size(); at += line_of_base64) {
        out.append(coded, at, line_of_base64).append("\r\n");
    }
    return out;
}

}  // namespace

std::string header_text(std::string_view text) {
    std::string plain(text.substr(0, whole_characters(text, longest_subject)));
    std::ranges::replace_if(plain, is_control, ' ');
    const bool is_ascii =
        std::ranges::all_of(plain, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii && plain.size() <= longest_plain && plain.find("=?") == std::string::npos) {
        return plain;
    }
    std::string out;
    for (std::string_view rest = plain; !rest.empty();) {
        const auto size = whole_characters(rest, bytes_a_word);
        if (!out.empty()) out += "\r\n ";
        out += "=?UTF-8?B?" + base::base64(rest.substr(0, size)) + "?=";
        rest.remove_prefix(size);
    }
    return out;
}

std::string mail_date(base::Instant at) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto seconds = static_cast<std::time_t>(at.us / 1'000'000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000",
                       days.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
                       months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::string message_id(std::string_view outbox_key, std::string_view from_address) {
    constexpr std::size_t prefix = 7;  // "sha256:"
    const auto domain = from_address.substr(from_address.find('@') + 1);
    return base::digest_of(outbox_key).text.substr(prefix, 32) + "@" + std::string(domain);
}

std::string wire_text(const Mail& mail) {
    const auto boundary = "=_" + base::digest_of(mail.message_id).text.substr(7, 32);
    std::string out;
    const auto field = [&](const char* name, const std::string& value) {
        out.append(name).append(": ").append(value).append("\r\n");
    };
    field("Date", mail_date(mail.at));
    field("From", header_text(mail.from_name) + " <" + mail.from + ">");
    field("To", "<" + mail.to + ">");
    field("Subject", header_text(mail.subject));
    field("Message-ID", "<" + mail.message_id + ">");
    field("Auto-Submitted", "auto-generated");
    field("X-Auto-Response-Suppress", "All");
    field("List-Unsubscribe", "<" + mail.preferences + ">");
    field("MIME-Version", "1.0");
    field("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
    out += "\r\n--" + boundary + "\r\n" + body_part("text/plain", mail.text);
    out += "--" + boundary + "\r\n" + body_part("text/html", mail.html);
    return out + "--" + boundary + "--\r\n";
}

}  // namespace fangxing::executor
