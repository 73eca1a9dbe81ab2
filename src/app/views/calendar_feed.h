// The release calendar as calendar programs subscribe to it: releases, windows, freezes, days off,
// from a month ago to half a year ahead.
#pragma once

#include <optional>
#include <string>

#include "app/work.h"

namespace fangxing::app {

struct FeedText {
    std::string text;  // iCalendar (RFC 5545)
    static void describe(auto& field, auto& self) { field("text", self.text); }
};

// Refuses 403 `calendar.key_for_more` where a link's key may do more than read the calendar: an
// address is kept in many places.
struct CalendarFeed {
    static constexpr access::Permission permission = access::Permission::read_calendar;
    using Answer = FeedText;

    std::optional<std::string> key;    // a token with the scope `read_calendar` alone
    std::optional<std::string> state;  // several by commas
    std::optional<base::Ref> system;
    std::optional<base::Ref> unit;
    static void describe(auto& field, auto& self) {
        field("key", self.key);
        field("state", self.state);
        field("system", self.system);
        field("unit", self.unit);
    }
};
base::Result<base::JsonText> look(Work& work, const CalendarFeed& view);

}  // namespace fangxing::app
