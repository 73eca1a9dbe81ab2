#include "app/views/meetings.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/meetings.h"
#include "app/bridge/notice.h"
#include "app/bridge/records.h"
#include "app/pack/versions.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

std::vector<MeetingPaper> papers_of(Case& of, const StepRule& rule) {
    std::vector<MeetingPaper> out;
    for (const auto& id : rule.needs) {
        const auto schema = of.pack().records.find(id);
        if (schema == of.pack().records.end()) continue;
        const auto& json = schema->second.json();
        const auto row = find_record(of, id);
        out.push_back(
            {id, {json.text("title"), json.text("x-en")}, row && row->complete_revision > 0});
    }
    return out;
}

AgendaLine line_of(Work& work, const approval::AgendaItem& item, const std::string& meeting) {
    AgendaLine line;
    line.release = item.release;
    line.submitted_at = item.submitted_at;
    auto of = Case::open(work, item.release);
    if (!of) return line;  // not his to read
    line.number = of->release().number;
    line.title = of->release().title;
    line.round = of->release().round;
    for (const auto& step : of->pack().steps) {
        if (step.meeting != meeting) continue;
        line.papers = papers_of(*of, step);
        break;
    }
    for (const auto& task : of->open_tasks()) {
        const auto* rule = of->pack().step(task.opened.step);
        const bool there = rule && rule->meeting == meeting;
        if (there && release::may_do(task, work.actor())) line.task = base::Ref{task.id.value};
    }
    return line;
}

MeetingPage coming(Work& work, const StandingMeeting& standing) {
    MeetingPage page;
    page.pack = standing.pack->id;
    page.meeting = standing.id;
    page.held_at = standing.next;
    page.cutoff = standing.cutoff;
    std::set<access::PersonId> members;
    for (const auto& role : standing.roles) members.merge(holders_at(work, role, {}));
    for (const auto person : members) page.members.push_back(login_of(work, person));
    const auto agenda = approval::agenda_of(waiting_for(work, standing), standing.cutoff);
    for (const auto& item : agenda) page.agenda.push_back(line_of(work, item, standing.id));
    const bool may = access::authorize(work.actor(), access::Permission::take_part).has_value() &&
                     must_chair(work, standing.chair).has_value();
    if (may) page.actions.emplace_back("call_meeting");
    return page;
}

void tell_decision(Work& work, const approval::Meeting& meeting, AgendaLine& line) {
    const auto& all = meeting.decisions;
    const auto at = std::ranges::find(all, line.release, &approval::ItemDecided::release);
    if (at == all.end()) return;
    line.verdict = at->verdict;
    line.opinion = at->opinion;
    line.decided_by = login_of(work, at->by);
    line.decided_at = at->at;
}

}  // namespace

base::Json answer(const approval::Meeting& meeting) {
    return base::encode(MeetingAnswer{meeting.id, meeting.version});
}

base::Result<base::JsonText> look(Work& work, const OneMeeting& view) {
    const auto meeting = TRY(work.get<approval::Meeting>(view.meeting));
    const auto& called = meeting.called;
    MeetingPage page;
    page.id = meeting.id;
    page.pack = called.pack;
    page.meeting = called.meeting;
    page.ad_hoc = called.ad_hoc;
    page.held_at = called.held_at;
    page.cutoff = called.cutoff;
    page.because = called.because;
    for (const auto person : called.members) page.members.push_back(login_of(work, person));
    for (const auto& item : called.agenda) {
        page.agenda.push_back(line_of(work, item, called.meeting));
        tell_decision(work, meeting, page.agenda.back());
    }
    const auto standing = TRY(standing_meeting(work, called.pack, called.meeting));
    if (meeting.closed) {
        page.closed = true;
        page.minutes = meeting.closed->minutes;
        page.guests = meeting.closed->guests;
        for (const auto person : meeting.closed->present) {
            page.present.push_back(login_of(work, person));
        }
    } else if (must_chair(work, standing.chair)) {
        page.actions = {"decide_together", "close_meeting"};
    }
    return base::written(page);
}

base::Result<base::JsonText> look(Work& work, const Meetings& view) {
    const auto pack = TRY(pack_in_effect(work, view.pack));
    PackMeetings out;
    for (const auto& each : pack->calendar.meetings) {
        out.coming.push_back(coming(work, TRY(standing_meeting(work, view.pack, each.id))));
    }
    for (const auto& row : work.where<approval::Meeting>("pack", view.pack)) {
        out.items.push_back({row.id, row.called.meeting, row.called.ad_hoc, row.called.held_at,
                             static_cast<int>(row.called.agenda.size()),
                             static_cast<int>(row.decisions.size()), row.closed.has_value()});
    }
    std::ranges::reverse(out.items);
    return base::written(out);
}

}  // namespace fangxing::app
