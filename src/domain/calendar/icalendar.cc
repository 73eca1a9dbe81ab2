#include "domain/calendar/icalendar.h"

#include <libical/ical.h>

#include <cstdlib>
#include <memory>

namespace fangxing::calendar {
namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype utc(base::Instant at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(base::Duration{at.us});
    return icaltime_from_timet_with_zone(static_cast<time_t>(seconds.count()), 0,
                                         icaltimezone_get_utc_timezone());
}

icaltimetype date(std::int64_t day) {
    return icaltime_from_timet_with_zone(static_cast<time_t>(day * day_s), 1, nullptr);
}

icalproperty_status status_of(Sureness sureness) {
    switch (sureness) {
        case Sureness::tentative: return ICAL_STATUS_TENTATIVE;
        case Sureness::cancelled: return ICAL_STATUS_CANCELLED;
        case Sureness::confirmed: break;
    }
    return ICAL_STATUS_CONFIRMED;
}

void add(icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
}

// What is no property of RFC 5545 itself.
void add_other(icalcomponent* to, const std::string& name, const std::string& value) {
    auto* property = icalproperty_new_x(value.c_str());
    icalproperty_set_x_name(property, name.c_str());
    add(to, property);
}

icalcomponent* written(const Event& event, base::Instant made_at) {
    auto* out = icalcomponent_new_vevent();
    add(out, icalproperty_new_uid(event.uid.c_str()));
    add(out, icalproperty_new_dtstamp(utc(made_at)));
    add(out, icalproperty_new_dtstart(event.day ? date(*event.day) : utc(event.span.from)));
    add(out, icalproperty_new_dtend(event.day ? date(*event.day + 1) : utc(event.span.to)));
    add(out, icalproperty_new_summary(event.summary.c_str()));
    if (!event.description.empty()) {
        add(out, icalproperty_new_description(event.description.c_str()));
    }
    if (!event.category.empty()) add(out, icalproperty_new_categories(event.category.c_str()));
    if (!event.url.empty()) add(out, icalproperty_new_url(event.url.c_str()));
    add(out, icalproperty_new_status(status_of(event.sureness)));
    add(out, icalproperty_new_transp(event.is_busy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    return out;
}

}  // namespace

std::string icalendar_text(const Feed& feed) {
    const Component out(icalcomponent_new_vcalendar());
    add(out.get(), icalproperty_new_version("2.0"));
    add(out.get(),
        icalproperty_new_prodid(("-//Fangxing//Release calendar//" + feed.language).c_str()));
    add(out.get(), icalproperty_new_calscale("GREGORIAN"));
    add(out.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    // What programs read although no standard has it.
    add_other(out.get(), "X-WR-CALNAME", feed.name);
    add_other(out.get(), "X-PUBLISHED-TTL", base::to_text(feed.asked_again));
    for (const auto& each : feed.events) {
        icalcomponent_add_component(out.get(), written(each, feed.made_at));
    }
    const std::unique_ptr<char, decltype(&std::free)> text(
        icalcomponent_as_ical_string_r(out.get()), &std::free);
    return text.get();
}

}  // namespace fangxing::calendar
