#include "app/views/calendar.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/bridge/acts.h"
#include "app/bridge/live_calendar.h"
#include "app/views/planned.h"

namespace fangxing::app {
namespace {

constexpr auto longest_span = std::chrono::hours(24 * 100);

// One line for what several processes have alike.
void add_period(std::vector<PeriodLine>& out, PeriodLine line) {
    const auto same = std::ranges::find_if(out, [&](const PeriodLine& each) {
        return each.code == line.code && each.kind == line.kind && each.from == line.from &&
               each.to == line.to && each.name == line.name;
    });
    if (same == out.end()) return out.push_back(std::move(line));
    same->packs.insert(same->packs.end(), line.packs.begin(), line.packs.end());
}

class Leaf {
  public:
    Leaf(Work& work, const CalendarOf& view)
        : work_(work), view_(view), packs_(packs_in_force(work)), entries_(active_entries(work)) {}

    void add_periods() {
        for (const auto& pack : packs_) {
            const auto live = calendar::with_entries(pack->calendar, entries_);
            for (const auto& each : live.windows) {
                add(each, calendar::EntryKind::window, pack->name);
            }
            for (const auto& each : live.freezes) {
                add(each, calendar::EntryKind::freeze, pack->name);
            }
            add_days(live);
        }
        std::ranges::sort(out_.periods, {}, &PeriodLine::from);
        std::ranges::sort(out_.days, {}, &DayLine::day);
    }

    CalendarView take() {
        add_periods();
        for (const auto& each : entries_) {
            out_.entries.push_back({each.id, each.version, each.saved, who(each.saved.by)});
        }
        if (may_edit_some()) {
            out_.actions = {"create_calendar_entry", "change_calendar_entry",
                            "retire_calendar_entry"};
        }
        out_.zone = work_.system().settings.zone;
        auto planned = planned_in(work_, view_);
        out_.planned = std::move(planned.lines);
        out_.is_cut = planned.is_cut;
        return std::move(out_);
    }

  private:
    void add(const calendar::Period& period, calendar::EntryKind kind, const base::Words& pack) {
        const auto entry = std::ranges::find_if(entries_, [&](const calendar::Entry& each) {
            return each.saved.code == period.id && each.saved.kind == kind;
        });
        std::optional<base::Ref> source;
        if (entry != entries_.end()) source = base::Ref{entry->id.value};
        for (const auto& span : calendar::spans(period, view_.from, view_.to)) {
            add_period(out_.periods,
                       {period.id, kind, period.name, span.from, span.to, {pack}, source});
        }
    }

    void add_days(const calendar::Calendar& live) {
        const auto first = calendar::to_local(live.zone, view_.from).day();
        const auto last = calendar::to_local(live.zone, view_.to).day();
        for (auto day = first; day <= last; ++day) {
            const bool is_off = live.holidays.contains(day);
            if (!is_off && !live.workdays.contains(day)) continue;
            const auto text = calendar::day_text(day);
            const auto is_known = [&](const DayLine& each) { return each.day == text; };
            if (std::ranges::any_of(out_.days, is_known)) continue;
            out_.days.push_back({text, !is_off, name_of(text)});
        }
    }

    base::Words name_of(const std::string& day) const {
        for (const auto& each : entries_) {
            const auto& [from, to] = std::pair(each.saved.from, each.saved.to);
            if (from.empty() || day < from) continue;
            if (day == from || day <= to) return each.saved.name;
        }
        return {};
    }

    std::set<std::string> codes_shown() const {
        std::set<std::string> out;
        for (const auto& each : out_.periods) out.insert(each.code);
        return out;
    }

    // The release manager, or the owner of a window that is shown.
    bool may_edit_some() {
        const auto& actor = work_.actor();
        return calendar::may_edit(actor) ||
               std::ranges::any_of(codes_shown(), [&](const std::string& code) {
                   return calendar::may_edit(actor, owners_of(packs_, code)).has_value();
               });
    }

    std::optional<HolderLine> who(access::PersonId id) {
        const auto person = work_.find<access::Person>(id);
        if (!person) return std::nullopt;
        return HolderLine{person->id, person->login, person->name};
    }

    Work& work_;
    const CalendarOf& view_;
    PacksInForce packs_;
    std::vector<calendar::Entry> entries_;
    CalendarView out_;
};

}  // namespace

CalendarView calendar_of(Work& work, const CalendarOf& view) {
    return Leaf(work, view).take();
}

base::Result<base::JsonText> look(Work& work, const CalendarOf& view) {
    if (view.to <= view.from || view.to - view.from > longest_span) {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"input.out_of_range", "/to", {{"least", "1"}, {"most", "100"}}}});
    }
    return base::written(calendar_of(work, view));
}

}  // namespace fangxing::app
