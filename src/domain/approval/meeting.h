// A meeting (会议) of those who approve: its agenda, what it decided on each item, its minutes.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::approval {

struct MeetingTag;
using MeetingId = base::Id<MeetingTag>;

struct AgendaItem {
    release::ReleaseId release;
    base::Instant submitted_at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("submitted_at", self.submitted_at);
    }
};
struct MeetingCalled {
    static constexpr std::string_view type = "meeting.called";
    std::string pack;
    std::string meeting;  // the standing meeting of the pack
    bool ad_hoc = false;
    base::Instant held_at;
    base::Instant cutoff;  // later requests wait for the next one
    std::vector<AgendaItem> agenda;
    std::vector<access::PersonId> members;  // of the standing group
    std::string because;                    // of an ad-hoc one
    access::PersonId by;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("meeting", self.meeting);
        field("ad_hoc", self.ad_hoc);
        field("held_at", self.held_at);
        field("cutoff", self.cutoff);
        field("agenda", self.agenda);
        field("members", self.members);
        field("because", self.because);
        field("by", self.by);
    }
};
struct ItemDecided {
    static constexpr std::string_view type = "meeting.item_decided";
    release::ReleaseId release;
    std::string verdict;
    std::string opinion;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("verdict", self.verdict);
        field("opinion", self.opinion);
        field("by", self.by);
        field("at", self.at);
    }
};
// Who sat there without being of the standing group, and why.
struct Guest {
    std::string name;
    std::string because;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("because", self.because);
    }
};
struct MeetingClosed {
    static constexpr std::string_view type = "meeting.closed";
    std::string minutes;
    std::vector<access::PersonId> present;
    std::vector<Guest> guests;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("minutes", self.minutes);
        field("present", self.present);
        field("guests", self.guests);
        field("by", self.by);
        field("at", self.at);
    }
};

struct Meeting {
    static constexpr std::string_view table = "meetings";
    static constexpr std::string_view noun = "meeting";
    using Event = std::variant<MeetingCalled, ItemDecided, MeetingClosed>;

    MeetingId id;
    std::int64_t version = 0;
    MeetingCalled called;
    std::vector<ItemDecided> decisions;
    std::optional<MeetingClosed> closed;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("called", self.called);
        field("decisions", self.decisions);
        field("closed", self.closed);
    }
    static void columns(auto& column, const auto& self) {
        column("pack", self.called.pack);
        column("open", !self.closed);
    }
    static std::int64_t release_of(const Meeting&) { return 0; }
};
void apply(Meeting& meeting, const Meeting::Event& event);
using MeetingEvents = std::vector<Meeting::Event>;

// What an item is worth for an agenda: since when it waits, and where it stands already.
struct Waiting {
    release::ReleaseId release;
    std::optional<base::Instant> submitted_at;
    bool on_an_agenda = false;  // of a meeting that is still open
};
// The requests that waited at the cut-off and that no other meeting has taken.
std::vector<AgendaItem> agenda_of(const std::vector<Waiting>& waiting, base::Instant cutoff);
// Refuses 409 `meeting.without_items`, 422 `reason.missing` for an ad-hoc one without reason.
base::Result<MeetingEvents> call(MeetingCalled called);
// One by one or together. Refuses 409 `meeting.closed`, 409 `meeting.not_on_agenda`, 409
// `meeting.decided_already`.
base::Result<MeetingEvents> decide(const Meeting& meeting, ItemDecided decided);
// What stayed undecided goes on the next agenda. Refuses 409 `meeting.closed`, 422
// `meeting.incomplete` without minutes, without anybody present, for somebody present who is not of
// the group, and for a guest without reason.
base::Result<MeetingEvents> close(const Meeting& meeting, MeetingClosed closed);

}  // namespace fangxing::approval
