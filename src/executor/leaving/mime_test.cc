#include "executor/leaving/mime.h"

#include <doctest/doctest.h>

#include "base/digest.h"

namespace fangxing::executor {
namespace {

constexpr base::Instant friday{1'795'811'400'000'000};  // 2026-11-27T20:30:00Z

Mail letter_to_li() {
    return {.from = "fangxing@example.com",
            .from_name = "放行",
            .to = "li@example.com",
            .subject = "待办：REL-2026-0042 签署",
            .text = "请签署。\n",
            .html = "<p>请签署。</p>\n",
            .message_id = message_id("mail:0000000000001:0", "fangxing@example.com"),
            .preferences = "https://fx.example.com/account",
            .at = friday};
}

// The header as a reader unfolds it, and what its encoded words say.
std::string decoded(const std::string& header) {
    std::string out;
    for (std::size_t at = 0;;) {
        const auto begin = header.find("=?UTF-8?B?", at);
        if (begin == std::string::npos) return out;
        const auto end = header.find("?=", begin + 10);
        out += base::from_base64(header.substr(begin + 10, end - begin - 10)).value_or("?");
        at = end;
    }
}

}  // namespace

TEST_CASE("a header's text is plain or in encoded words that break no character") {
    CHECK(header_text("Reminder: REL-2026-0042") == "Reminder: REL-2026-0042");
    std::string chinese;
    for (int n = 0; n < 40; ++n) chinese += "放行A";
    const auto coded = header_text(chinese);
    CHECK(decoded(coded) == chinese);
    for (std::size_t at = 0; at < coded.size();) {
        const auto end = std::min(coded.find("\r\n", at), coded.size());
        CHECK(end - at <= 76);
        at = end + 2;
    }
    CHECK(decoded(header_text(std::string(100, 'x'))) == std::string(100, 'x'));
    CHECK(decoded(header_text("=?UTF-8?Q?forged?=")) == "=?UTF-8?Q?forged?=");
    CHECK(decoded(header_text(std::string(5000, 'x'))).size() == 600);
}

TEST_CASE("no text ends its header") {
    for (const std::string evil :
         {"a\r\nBcc: x@y.z", "a\nX: y", "a\rX: y", "a\x01z", "\r\n\r\nbody"}) {
        const auto out = header_text(evil);
        CHECK(out.find_first_of("\r\n\x01") == std::string::npos);
    }
    const auto chinese = header_text("放行\r\nBcc: x@y.z");
    CHECK(decoded(chinese) == "放行  Bcc: x@y.z");
    auto mail = letter_to_li();
    mail.subject = "ok\r\n\r\nBcc: thief@example.org";
    mail.text = "\r\n.\r\nMAIL FROM:<x@y.z>\r\n";
    const auto wire = wire_text(mail);
    CHECK(wire.find("\r\nBcc:") == std::string::npos);
    CHECK(wire.find("MAIL FROM") == std::string::npos);  // bodies are base64
}

TEST_CASE("a mail says that a program sent it, and keeps its name over tries") {
    const auto wire = wire_text(letter_to_li());
    CHECK(wire.find("Date: Fri, 27 Nov 2026 20:30:00 +0000\r\n") == 0);
    CHECK(wire.find("\r\nFrom: =?UTF-8?B?5pS+6KGM?= <fangxing@example.com>\r\n") != wire.npos);
    CHECK(wire.find("\r\nTo: <li@example.com>\r\n") != wire.npos);
    CHECK(wire.find("\r\nAuto-Submitted: auto-generated\r\n") != wire.npos);
    CHECK(wire.find("\r\nList-Unsubscribe: <https://fx.example.com/account>\r\n") != wire.npos);
    CHECK(wire.find(base::base64("请签署。\n")) != wire.npos);
    CHECK(wire.find(base::base64("<p>请签署。</p>\n")) != wire.npos);
    CHECK(message_id("mail:1:0", "a@b.c") == message_id("mail:1:0", "a@b.c"));
    CHECK(message_id("mail:1:0", "a@b.c") != message_id("mail:1:1", "a@b.c"));
    CHECK(message_id("mail:1:0", "a@b.c").ends_with("@b.c"));
    CHECK(wire == wire_text(letter_to_li()));
}

}  // namespace fangxing::executor
