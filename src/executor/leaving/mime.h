// A mail as it stands on the wire (RFC 5322, MIME): header fields and two parts, plain and HTML.
// No word of the message can begin a header field of its own.
#pragma once

#include <string>
#include <string_view>

#include "base/instant.h"

namespace fangxing::executor {

struct Mail {
    std::string from;       // address
    std::string from_name;  // shown before it
    std::string to;         // address
    std::string subject;
    std::string text;
    std::string html;
    std::string message_id;   // without brackets
    std::string preferences;  // where the reader says what he wants mailed
    base::Instant at;
};
std::string wire_text(const Mail& mail);

// RFC 2047: as it is where it is short and plain, otherwise in encoded words of at most 75
// characters that break no character of UTF-8. Control characters become spaces.
std::string header_text(std::string_view text);

// "Fri, 27 Nov 2026 20:30:00 +0000"
std::string mail_date(base::Instant at);

// The same for every try of an outbox row, and so for a repeat after a crash.
std::string message_id(std::string_view outbox_key, std::string_view from_address);

}  // namespace fangxing::executor
