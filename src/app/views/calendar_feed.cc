#include "app/views/calendar_feed.h"

#include "app/views/calendar.h"
#include "domain/calendar/icalendar.h"

namespace fangxing::app {
namespace {

constexpr auto looks_back = std::chrono::hours(24 * 31);
constexpr auto looks_ahead = std::chrono::hours(24 * 183);
constexpr auto asked_again = std::chrono::hours(1);

bool is_for_calendar_alone(const access::Actor& actor) {
    return actor.scopes == std::vector{access::Permission::read_calendar};
}

class FeedMaker {
  public:
    explicit FeedMaker(Work& work)
        : language_(work.actor().language), base_url_(work.system().settings.base_url) {
        feed_.name = said({"发布日历", "Release calendar"});
        feed_.language = language_;
        feed_.made_at = work.now();
        feed_.asked_again = asked_again;
    }

    void add(const PlannedLine& line) {
        const auto& release = line.release;
        auto event = event_of("release-" + release.id.text(), {line.from, line.to});
        event.summary = release.number + " " + release.title;
        event.description =
            release.system_code + "\n" + said(release.pack_name) + "\n" + said(release.stage_name);
        event.category = said({"发布", "Release"});
        event.url = base_url_ + "/releases/" + release.id.text();
        event.sureness = release::sureness_of(release.state);
        event.is_busy = event.sureness == calendar::Sureness::confirmed;
        feed_.events.push_back(std::move(event));
    }

    void add(const PeriodLine& line) {
        const bool is_freeze = line.kind == calendar::EntryKind::freeze;
        auto event = event_of(
            (is_freeze ? "freeze-" : "window-") + line.code + "-" + base::to_text(line.from),
            {line.from, line.to});
        event.summary = said(line.name);
        for (const auto& pack : line.packs) {
            event.description += (event.description.empty() ? "" : "\n") + said(pack);
        }
        event.category =
            is_freeze ? said({"封网", "Freeze"}) : said({"发布窗口", "Release window"});
        feed_.events.push_back(std::move(event));
    }

    void add(const DayLine& line) {
        auto event = event_of("day-" + line.day, {});
        event.day = calendar::parse_day(line.day);
        event.category =
            line.is_working ? said({"调休上班", "Working day"}) : said({"休息日", "Day off"});
        const auto name = said(line.name);
        event.summary = name.empty() ? event.category : name;
        feed_.events.push_back(std::move(event));
    }

    calendar::Feed take() { return std::move(feed_); }

  private:
    std::string said(const base::Words& words) const {
        return language_ == "en" ? words.en : words.zh;
    }
    calendar::Event event_of(const std::string& what, const calendar::Span& span) const {
        calendar::Event out;
        out.uid = what + "@fangxing";
        out.span = span;
        return out;
    }

    std::string language_;
    std::string base_url_;
    calendar::Feed feed_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const CalendarFeed& view) {
    if (work.request().via == "link" && !is_for_calendar_alone(work.actor())) {
        return base::refuse(base::Kind::forbidden, "calendar.key_for_more");
    }
    const auto now = work.now();
    const auto shown = calendar_of(
        work, {now - looks_back, now + looks_ahead, view.state, view.system, view.unit});
    FeedMaker maker(work);
    for (const auto& each : shown.planned) maker.add(each);
    for (const auto& each : shown.periods) maker.add(each);
    for (const auto& each : shown.days) maker.add(each);
    return base::written(FeedText{calendar::icalendar_text(maker.take())});
}

}  // namespace fangxing::app
