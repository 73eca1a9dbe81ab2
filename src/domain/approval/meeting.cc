#include "domain/approval/meeting.h"

#include <algorithm>

#include "domain/release/demands.h"

namespace fangxing::approval {

using base::Kind;
using base::refuse;

void apply(Meeting& meeting, const Meeting::Event& event) {
    if (const auto* called = std::get_if<MeetingCalled>(&event)) meeting.called = *called;
    if (const auto* decided = std::get_if<ItemDecided>(&event)) {
        meeting.decisions.push_back(*decided);
    }
    if (const auto* closed = std::get_if<MeetingClosed>(&event)) meeting.closed = *closed;
}

std::vector<AgendaItem> agenda_of(const std::vector<Waiting>& waiting, base::Instant cutoff) {
    std::vector<AgendaItem> out;
    for (const auto& each : waiting) {
        const bool in_time = each.submitted_at && *each.submitted_at <= cutoff;
        if (in_time && !each.on_an_agenda) out.push_back({each.release, *each.submitted_at});
    }
    std::ranges::sort(out, {}, &AgendaItem::submitted_at);
    return out;
}

base::Result<MeetingEvents> call(MeetingCalled called) {
    if (called.ad_hoc) TRY(release::must_have_reason(called.because));
    if (called.agenda.empty()) return refuse(Kind::conflict, "meeting.without_items");
    return MeetingEvents{std::move(called)};
}

base::Result<MeetingEvents> decide(const Meeting& meeting, ItemDecided decided) {
    if (meeting.closed) return refuse(Kind::conflict, "meeting.closed");
    const auto& agenda = meeting.called.agenda;
    if (std::ranges::find(agenda, decided.release, &AgendaItem::release) == agenda.end()) {
        return refuse(Kind::conflict, "meeting.not_on_agenda",
                      {{"release", decided.release.text()}});
    }
    const auto& before = meeting.decisions;
    if (std::ranges::find(before, decided.release, &ItemDecided::release) != before.end()) {
        return refuse(Kind::conflict, "meeting.decided_already",
                      {{"release", decided.release.text()}});
    }
    return MeetingEvents{std::move(decided)};
}

base::Result<MeetingEvents> close(const Meeting& meeting, MeetingClosed closed) {
    if (meeting.closed) return refuse(Kind::conflict, "meeting.closed");
    std::vector<base::Reason> reasons;
    if (release::is_blank(closed.minutes)) reasons.push_back({"input.missing", "/minutes", {}});
    if (closed.present.empty()) reasons.push_back({"input.missing", "/present", {}});
    for (std::size_t n = 0; n < closed.present.size(); ++n) {
        const auto& members = meeting.called.members;
        if (std::ranges::find(members, closed.present[n]) == members.end()) {
            reasons.push_back({"meeting.not_of_group", "/present/" + std::to_string(n), {}});
        }
    }
    for (std::size_t n = 0; n < closed.guests.size(); ++n) {
        if (release::is_blank(closed.guests[n].because)) {
            reasons.push_back({"reason.missing", "/guests/" + std::to_string(n), {}});
        }
    }
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "meeting.incomplete", {}, std::move(reasons));
    }
    return MeetingEvents{std::move(closed)};
}

}  // namespace fangxing::approval
