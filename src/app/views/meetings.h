// Meetings: the coming one with what waits for it, and one meeting with papers and decisions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/approval/meeting.h"

namespace fangxing::app {

struct MeetingAnswer {
    approval::MeetingId id;
    std::int64_t version = 0;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("version", self.version);
    }
};
base::Json answer(const approval::Meeting& meeting);

// A paper at hand for an item.
struct MeetingPaper {
    std::string id;
    base::Words name;
    bool there = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("there", self.there);
    }
};
struct AgendaLine {
    release::ReleaseId release;
    std::string number;
    std::string title;
    base::Instant submitted_at;
    int round = 1;
    std::optional<base::Ref> task;  // the signature that I owe on it
    std::vector<MeetingPaper> papers;
    std::string verdict;  // empty while undecided
    std::string opinion;
    std::string decided_by;  // login
    std::optional<base::Instant> decided_at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("number", self.number);
        field("title", self.title);
        field("submitted_at", self.submitted_at);
        field("round", self.round);
        field("task", self.task);
        field("papers", self.papers);
        field("verdict", self.verdict);
        field("opinion", self.opinion);
        field("decided_by", self.decided_by);
        field("decided_at", self.decided_at);
    }
};
struct MeetingPage {
    std::optional<approval::MeetingId> id;  // none: the coming one, not yet called
    std::string pack;
    std::string meeting;
    bool ad_hoc = false;
    base::Instant held_at;
    base::Instant cutoff;
    std::string because;
    std::vector<std::string> members;  // logins
    std::vector<AgendaLine> agenda;
    bool closed = false;
    std::string minutes;
    std::vector<std::string> present;  // logins
    std::vector<approval::Guest> guests;
    std::vector<std::string> actions;  // call_meeting, decide_together, close_meeting
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("pack", self.pack);
        field("meeting", self.meeting);
        field("ad_hoc", self.ad_hoc);
        field("held_at", self.held_at);
        field("cutoff", self.cutoff);
        field("because", self.because);
        field("members", self.members);
        field("agenda", self.agenda);
        field("closed", self.closed);
        field("minutes", self.minutes);
        field("present", self.present);
        field("guests", self.guests);
        field("actions", self.actions);
    }
};
struct MeetingLine {
    approval::MeetingId id;
    std::string meeting;
    bool ad_hoc = false;
    base::Instant held_at;
    int items = 0;
    int decided = 0;
    bool closed = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("meeting", self.meeting);
        field("ad_hoc", self.ad_hoc);
        field("held_at", self.held_at);
        field("items", self.items);
        field("decided", self.decided);
        field("closed", self.closed);
    }
};
struct PackMeetings {
    std::vector<MeetingPage> coming;  // each standing meeting of the pack
    std::vector<MeetingLine> items;   // those that were called, newest first
    static void describe(auto& field, auto& self) {
        field("coming", self.coming);
        field("items", self.items);
    }
};

struct Meetings {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = PackMeetings;
    std::string pack;
    static void describe(auto& field, auto& self) { field("pack", self.pack); }
};
base::Result<base::JsonText> look(Work& work, const Meetings& view);

struct OneMeeting {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = MeetingPage;
    approval::MeetingId meeting;
    static void describe(auto& field, auto& self) { field("meeting", self.meeting); }
};
base::Result<base::JsonText> look(Work& work, const OneMeeting& view);

}  // namespace fangxing::app
