#include "executor/leaving/letter_body.h"

#include <algorithm>

namespace fangxing::executor {
namespace {

constexpr std::size_t longest_room_text = 1800;  // bytes; WeCom takes 2048

std::string say(const app::LetterAnswer& letter, const char* zh, const char* en) {
    return letter.language == "en" ? en : zh;
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\n': out += "<br>\n"; break;
            default: out += c;
        }
    }
    return out;
}

std::string why_sent(const app::LetterAnswer& letter) {
    return say(letter, "放行自动发出的通知，请勿回复。在这里选择哪些通知发邮件：",
               "Sent by Fangxing; please do not answer. Choose here what is mailed to you: ");
}

std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most) + "…";
}

}  // namespace

std::string subject_of(const app::LetterAnswer& letter) {
    if (!letter.daily) return letter.subject;
    const auto count = std::to_string(letter.parts.size());
    return say(letter, "放行通知汇总：", "Fangxing, notices of the day: ") + count +
           say(letter, " 条", "");
}

std::string plain_body(const app::LetterAnswer& letter) {
    std::string out;
    for (const auto& part : letter.parts) {
        out += part.subject + "\n\n";
        if (!part.text.empty()) out += part.text + "\n\n";
        if (!part.link.empty()) out += part.link + "\n\n";
    }
    return out + "-- \n" + why_sent(letter) + letter.preferences + "\n";
}

std::string html_body(const app::LetterAnswer& letter) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + say(letter, "zh-CN", "en") +
                      "\"><body style=\"font-family:sans-serif;color:#1f2328\">\n";
    for (const auto& part : letter.parts) {
        out += "<h1 style=\"font-size:16px\">" + escaped(part.subject) + "</h1>\n";
        if (!part.text.empty()) out += "<p>" + escaped(part.text) + "</p>\n";
        if (!part.link.empty()) {
            out += "<p><a href=\"" + escaped(part.link) + "\">" +
                   say(letter, "在放行中打开", "Open in Fangxing") + "</a></p>\n";
        }
    }
    const auto link = escaped(letter.preferences);
    return out + "<hr><p style=\"font-size:12px;color:#59636e\">" + why_sent(letter) +
           "<a href=\"" + link + "\">" + link + "</a></p>\n</body></html>\n";
}

std::string room_text(const app::LetterAnswer& letter) {
    std::string out;
    for (const auto& part : letter.parts) {
        out += part.subject + "\n" + cut(part.text, longest_room_text - 600);
        if (!part.link.empty()) out += "\n" + part.link;
    }
    return cut(out, longest_room_text);
}

}  // namespace fangxing::executor
