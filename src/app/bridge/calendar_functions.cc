#include "app/bridge/calendar_functions.h"

#include "app/bridge/case.h"
#include "app/bridge/live_calendar.h"

namespace fangxing::app {
namespace {

using feel::Value;
using Given = std::span<const Value>;

constexpr std::int64_t most_windows = 100;
constexpr std::int64_t widest_pad = 40;

calendar::Calendar live(Case& of) {
    return live_calendar(of.work(), of.pack());
}

// The moment of a FEEL date and time in the calendar's zone, or nothing.
std::optional<base::Instant> moment_of(const Case& of, const Value& value) {
    const auto* at = value.date_time();
    if (!at) return std::nullopt;
    const auto zone = feel::Zone::of_name(of.pack().calendar.zone);
    return feel::to_instant(*at, zone.value_or(feel::Zone::of_offset(0)));
}

// Named by its id, its code, or as `release.system`.
bool is_own_system(Case& of, const Value& system) {
    const auto own = of.scope().find("release");
    const auto* release = own ? own->context() : nullptr;
    const auto* wanted = release ? release->find("system") : nullptr;
    if (!wanted || !wanted->context()) return false;
    if (system == *wanted) return true;
    const auto is = [&](const char* name) {
        const auto* value = wanted->context()->find(name);
        return value && value->string() && *value == system;
    };
    return is("id") || is("code");
}

Value window(const calendar::Span& span) {
    return feel::Context{{"from", feel_instant(span.from)}, {"to", feel_instant(span.to)}};
}

Value next_window(Case& of) {
    return feel::Function::of({"system", "from"}, [&of](Given given) {
        const auto from = moment_of(of, given[1]);
        if (!from || !is_own_system(of, given[0])) return Value();
        const auto found = calendar::next_windows(live(of), *from, 1, of.applies());
        return found.empty() ? Value() : window(found.front());
    });
}

Value next_windows(Case& of) {
    return feel::Function::of({"system", "from", "n"}, [&of](Given given) {
        const auto from = moment_of(of, given[1]);
        const auto* number = given[2].number();
        const auto n = number ? number->integer() : std::nullopt;
        const bool fits = n && *n >= 0 && *n <= most_windows;
        if (!from || !fits || !is_own_system(of, given[0])) return Value();
        feel::List out;
        for (const auto& each :
             calendar::next_windows(live(of), *from, static_cast<std::size_t>(*n), of.applies())) {
            out.push_back(window(each));
        }
        return Value(std::move(out));
    });
}

Value within_window(Case& of) {
    return feel::Function::of({"system", "at"}, [&of](Given given) {
        const auto at = moment_of(of, given[1]);
        if (!at || !is_own_system(of, given[0])) return Value();
        return Value(calendar::within_window(live(of), *at, of.applies()));
    });
}

Value next_meeting(Case& of) {
    return feel::Function::of({"id", "from"}, [&of](Given given) {
        const auto* id = given[0].string();
        const auto from = moment_of(of, given[1]);
        if (!id || !from) return Value();
        return feel_instant(calendar::next_meeting(live(of), *id, *from));
    });
}

Value working_time(Case& of) {
    return feel::Function::of({"from", "duration"}, [&of](Given given) {
        const auto from = moment_of(of, given[0]);
        const auto* duration = given[1].day_time();
        if (!from || !duration) return Value();
        const base::Duration span = std::chrono::seconds(duration->seconds);
        return feel_instant(calendar::working_time(live(of), *from, span));
    });
}

Value end_of_day(Case& of) {
    return feel::Function::of({"at"}, [&of](Given given) {
        const auto at = moment_of(of, given[0]);
        if (!at) return Value();
        return feel_instant(calendar::end_of_day(live(of), *at));
    });
}

// A whole number with zeros in front: pad(7, 4) is "0007".
Value pad() {
    return feel::Function::of({"number", "width"}, [](Given given) {
        const auto whole = [](const Value& value) {
            const auto* number = value.number();
            return number ? number->integer() : std::nullopt;
        };
        const auto number = whole(given[0]);
        const auto width = whole(given[1]);
        if (!number || *number < 0 || !width || *width < 0 || *width > widest_pad) return Value();
        auto text = std::to_string(*number);
        const auto wide = static_cast<std::size_t>(*width);
        if (text.size() < wide) text.insert(0, wide - text.size(), '0');
        return Value(text);
    });
}

}  // namespace

feel::Value feel_instant(const std::optional<base::Instant>& at) {
    if (!at) return {};
    return feel::at_zone(*at, feel::Zone::of_offset(0));
}

std::optional<feel::Value> calendar_function(Case& of, std::string_view name) {
    if (name == "working time") return working_time(of);
    if (name == "end of day") return end_of_day(of);
    if (name == "next window") return next_window(of);
    if (name == "next windows") return next_windows(of);
    if (name == "within window") return within_window(of);
    if (name == "next meeting") return next_meeting(of);
    if (name == "pad") return pad();
    return std::nullopt;
}

}  // namespace fangxing::app
