#include <algorithm>

#include "domain/calendar/calendar.h"

namespace fangxing::calendar {

namespace {

constexpr std::int64_t furthest_days = 3653;

// Walks over working hours in one direction; nothing once it has gone too far.
class Walk {
  public:
    Walk(const Calendar& calendar, Local at, bool back)
        : calendar_(calendar), at_(at), back_(back), first_day_(at.day()) {}

    Local at() const { return at_; }

    // To the next working moment, unless this is one.
    bool enter() {
        while (!inside()) {
            if (!jump()) return false;
        }
        return true;
    }

    bool days(std::int64_t count) {
        if (!enter()) return false;
        const auto time = at_.second_of_day();
        auto day = at_.day();
        while (count > 0) {
            day += back_ ? -1 : 1;
            if (too_far(day)) return false;
            if (is_working_day(calendar_, day)) --count;
        }
        at_ = {day * day_s + time};
        return true;
    }

    bool seconds(std::int64_t count) {
        while (count > 0) {
            if (!enter()) return false;
            const auto left = back_ ? at_.second_of_day() - hours_here().from_s
                                    : hours_here().to_s - at_.second_of_day();
            const auto step = std::min(left, count);
            at_.s += back_ ? -step : step;
            count -= step;
        }
        return true;
    }

  private:
    bool too_far(std::int64_t day) const {
        return day > first_day_ + furthest_days || day < first_day_ - furthest_days;
    }
    // Going back, the end of the hours belongs to them and their beginning does not.
    bool covers(const Hours& hours) const {
        const auto s = at_.second_of_day();
        return back_ ? hours.from_s < s && s <= hours.to_s : hours.from_s <= s && s < hours.to_s;
    }
    bool inside() const {
        return is_working_day(calendar_, at_.day()) &&
               std::ranges::any_of(calendar_.hours, [&](const Hours& h) { return covers(h); });
    }
    const Hours& hours_here() const {
        return *std::ranges::find_if(calendar_.hours, [&](const Hours& h) { return covers(h); });
    }
    bool jump() {
        const auto day = at_.day();
        const auto s = at_.second_of_day();
        if (too_far(day)) return false;
        if (is_working_day(calendar_, day)) {
            if (!back_) {
                for (const auto& hours : calendar_.hours) {
                    if (hours.from_s > s) return at_.s = day * day_s + hours.from_s, true;
                }
            } else {
                for (auto h = calendar_.hours.rbegin(); h != calendar_.hours.rend(); ++h) {
                    if (h->to_s < s) return at_.s = day * day_s + h->to_s, true;
                }
            }
        }
        // The last second of the day before, so that its own day is looked at.
        at_.s = back_ ? day * day_s - 1 : (day + 1) * day_s;
        return true;
    }

    const Calendar& calendar_;
    Local at_;
    bool back_;
    std::int64_t first_day_;
};

}  // namespace

bool is_working_day(const Calendar& calendar, std::int64_t day) {
    if (calendar.workdays.contains(day)) return true;
    return calendar.weekdays.contains(weekday(day)) && !calendar.holidays.contains(day);
}

std::optional<base::Instant> working_time(const Calendar& calendar, base::Instant from,
                                          base::Duration duration) {
    if (duration.count() == 0) return from;
    const bool back = duration.count() < 0;
    const auto total = (back ? -duration.count() : duration.count()) / 1'000'000;
    Walk walk(calendar, to_local(calendar.zone, from), back);
    if (!walk.days(total / day_s) || !walk.seconds(total % day_s)) return std::nullopt;
    return to_instant(calendar.zone, walk.at());
}

base::Instant end_of_day(const Calendar& calendar, base::Instant at) {
    const auto local = to_local(calendar.zone, at);
    return to_instant(calendar.zone, {(local.day() + 1) * day_s});
}

}  // namespace fangxing::calendar
