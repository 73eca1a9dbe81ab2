// A calendar as other programs subscribe to it: iCalendar text (RFC 5545).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "domain/calendar/calendar.h"

namespace fangxing::calendar {

// How sure it is that it takes place at that time (STATUS, §3.8.1.11).
enum class Sureness { tentative, confirmed, cancelled };

struct Event {
    std::string uid;  // stays the same as long as the thing exists
    std::string summary;
    std::string description;
    std::string category;
    std::string url;
    Span span;                        // to the second, written in UTC
    std::optional<std::int64_t> day;  // a whole day instead, since 1970-01-01
    Sureness sureness = Sureness::confirmed;
    bool is_busy = false;  // takes up the reader's time
};

struct Feed {
    std::string name;
    std::string language;  // "zh", "en"
    base::Instant made_at;
    base::Duration asked_again{};  // how often it is worth asking
    std::vector<Event> events;
};

// Lines end in CRLF and are folded before they pass 75 bytes, never within a character.
std::string icalendar_text(const Feed& feed);

}  // namespace fangxing::calendar
