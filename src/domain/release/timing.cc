#include "domain/release/timing.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using calendar::Span;

constexpr auto usual_length = std::chrono::hours(1);
constexpr auto furthest = std::chrono::hours(24 * 366);
constexpr std::size_t most_openings = 60;

bool meet(const Span& a, const Span& b) {
    return a.from < b.to && b.from < a.to;
}

// Those who carry out the plan's steps, by their names.
std::vector<std::string> people_of(const Release& release) {
    std::vector<std::string> out;
    const auto* steps = fact(release, "plan.steps");
    if (!steps || !steps->array()) return out;
    for (const auto& step : *steps->array()) {
        if (auto login = step.text("person"); !login.empty()) out.push_back(std::move(login));
    }
    std::ranges::sort(out);
    const auto repeated = std::ranges::unique(out);
    out.erase(repeated.begin(), repeated.end());
    return out;
}

std::vector<std::string> shared_items(const Release& a, const Release& b) {
    std::vector<std::string> out;
    for (const auto item : a.items) {
        if (std::ranges::find(b.items, item) != b.items.end()) out.push_back(item.text());
    }
    return out;
}

std::vector<std::string> shared_people(const std::vector<std::string>& here,
                                       const std::vector<std::string>& there) {
    std::vector<std::string> out;
    std::ranges::copy_if(here, std::back_inserter(out), [&](const std::string& login) {
        return std::ranges::binary_search(there, login);
    });
    return out;
}

// What may be tried: openings of windows that apply; all the time where none applies.
std::vector<Span> openings(const calendar::Calendar& calendar, base::Instant from,
                           const calendar::Applies& applies) {
    const auto until = from + furthest;
    std::vector<Span> out;
    bool any = false;
    for (const auto& window : calendar.windows) {
        if (!applies(window)) continue;
        any = true;
        for (const auto& each : calendar::spans(window, from, until)) out.push_back(each);
    }
    if (!any) return {{from, until}};
    std::ranges::sort(out, {}, &Span::from);
    if (out.size() > most_openings) out.resize(most_openings);
    return out;
}

// The end of the latest of them that meets the span; nothing where none does.
std::optional<base::Instant> busy_until(const std::vector<Span>& taken, const Span& span) {
    std::optional<base::Instant> out;
    for (const auto& each : taken) {
        if (meet(each, span) && (!out || *out < each.to)) out = each.to;
    }
    return out;
}

}  // namespace

calendar::Sureness sureness_of(State state) {
    switch (state) {
        case State::requested:
        case State::planning:
        case State::in_preparation:
        case State::in_review:
        case State::in_test:
        case State::in_approval:
        case State::in_countersign:
        case State::referred:
        case State::postponed: return calendar::Sureness::tentative;
        case State::refused:
        case State::cancelled: return calendar::Sureness::cancelled;
        case State::approved:
        case State::scheduled:
        case State::deploying:
        case State::cut_over:
        case State::awaiting_confirmation:
        case State::rollback_decision:
        case State::rolling_back:
        case State::rolled_back:
        case State::on_watch:
        case State::emergency_handling:
        case State::updating_configuration:
        case State::closing:
        case State::closed:
        case State::partly_successful: break;
    }
    return calendar::Sureness::confirmed;
}

std::optional<Span> planned_span(const Release& release) {
    if (!release.start) return std::nullopt;
    return span_from(release, *release.start);
}

base::Duration moved_by(const Release& release) {
    const auto planned = instant_fact(release, "release.start");
    return planned && release.start ? *release.start - *planned : base::Duration{};
}

Span span_from(const Release& release, base::Instant start) {
    const auto from = instant_fact(release, "release.start");
    const auto to = instant_fact(release, "release.end");
    const bool is_planned = from && to && *from < *to;
    return {start, start + (is_planned ? *to - *from : base::Duration(usual_length))};
}

bool is_planned(const Release& release) {
    return release.is_open() && !release.confirmed;
}

Timetable::Timetable(const std::vector<const Release*>& releases) {
    for (const auto* each : releases) {
        const auto span = planned_span(*each);
        if (!span || !is_planned(*each)) continue;
        all_.push_back({*span, each, people_of(*each)});
        longest_ = std::max(longest_, span->to - span->from);
    }
    std::ranges::sort(all_, {}, [](const Timed& each) {
        return std::pair(each.span.from, each.release->id.value);
    });
}

std::vector<Clash> Timetable::clashes(const Release& release, const Span& span) const {
    std::vector<Clash> out;
    const auto own_people = people_of(release);
    // None that begins earlier lasts until the span.
    auto at = std::ranges::upper_bound(all_, span.from - longest_, {},
                                       [](const Timed& each) { return each.span.from; });
    for (; at != all_.end() && at->span.from < span.to; ++at) {
        const auto& other = *at->release;
        if (other.id == release.id || !meet(span, at->span)) continue;
        const auto add = [&](const char* kind, std::vector<std::string> what) {
            out.push_back({kind, other.id, other.number, other.title, at->span, std::move(what)});
        };
        if (other.system == release.system) add("system", {});
        if (auto items = shared_items(release, other); !items.empty()) {
            add("item", std::move(items));
        }
        if (auto people = shared_people(own_people, at->people); !people.empty()) {
            add("person", std::move(people));
        }
    }
    return out;
}

void keep_only_plan(Release& release) {
    release.sections.clear();
    release.changes.clear();
    release.confirmed_items.clear();
    release.faults.clear();
    release.purpose.clear();
    base::Json steps{base::Json::Array{}};
    for (auto& login : people_of(release)) {
        base::Json step;
        step.put("person", std::move(login));
        steps.push(std::move(step));
    }
    std::map<std::string, base::Json> facts;
    facts["plan.steps"] = std::move(steps);
    for (const auto* name : {"release.start", "release.end", "release.window"}) {
        if (const auto* value = fact(release, name)) facts[name] = *value;
    }
    release.facts = std::move(facts);
}

std::vector<base::Reason> objections(const Release& release, const Span& span,
                                     const calendar::Calendar& calendar,
                                     const calendar::Applies& applies, base::Instant now) {
    std::vector<base::Reason> out;
    if (span.from < now) out.push_back({"release.start_in_past", "", {}});
    const auto signed_window = window(release);
    if (signed_window && (span.from < signed_window->from || signed_window->to <= span.from)) {
        out.push_back({"release.outside_window",
                       "",
                       {{"from", base::to_text(signed_window->from)},
                        {"to", base::to_text(signed_window->to)}}});
    }
    for (auto& each : calendar::objections(calendar, span, applies)) {
        out.push_back(std::move(each));
    }
    return out;
}

std::vector<Span> free_spans(const Release& release, const FreeWish& wish,
                             const calendar::Calendar& calendar, const calendar::Applies& applies) {
    auto taken = wish.busy;
    for (const auto& freeze : calendar.freezes) {
        if (!applies(freeze)) continue;
        for (const auto& each : calendar::spans(freeze, wish.from, wish.from + furthest)) {
            taken.push_back(each);
        }
    }
    const auto signed_window = window(release);
    std::vector<Span> out;
    for (const auto& opening : openings(calendar, wish.from, applies)) {
        auto from = std::max(opening.from, wish.from);
        if (signed_window) from = std::max(from, signed_window->from);
        while (out.size() < wish.n && from + wish.length <= opening.to) {
            if (signed_window && signed_window->to <= from) break;
            const Span span{from, from + wish.length};
            if (const auto until = busy_until(taken, span)) {
                from = *until;
                continue;
            }
            if (out.empty() || out.back().to <= span.from) out.push_back(span);
            break;  // one proposal an opening
        }
    }
    return out;
}

base::Result<void> must_not_be_frozen(const calendar::Calendar& calendar, const Span& span,
                                      const calendar::Applies& applies) {
    std::vector<base::Reason> frozen;
    for (auto& each : calendar::objections(calendar, span, applies)) {
        if (each.code == "calendar.frozen") frozen.push_back(std::move(each));
    }
    if (frozen.empty()) return {};
    return base::refuse(base::Kind::conflict, "release.frozen", {}, std::move(frozen));
}

}  // namespace fangxing::release
