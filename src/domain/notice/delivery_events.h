// What can happen to a notice on its way out; the journal's words for it.
#pragma once

#include <string>
#include <string_view>

#include "base/words.h"
#include "domain/access/person.h"
#include "domain/notice/kind.h"

namespace fangxing::notice {

// What the message says; the words are the notice's own, nothing is added to them.
struct Said {
    base::Words subject;
    base::Words text;
    std::string path;  // in the page, "/releases/…"; empty: nothing to look at
    static void describe(auto& field, auto& self) {
        field("subject", self.subject);
        field("text", self.text);
        field("path", self.path);
    }
};

struct DeliveryMade {
    static constexpr std::string_view type = "delivery.made";
    Way way = Way::mail;
    Kind kind = Kind::duty;
    bool daily = false;  // waits for the person's daily summary
    access::PersonId person;
    base::Ref webhook;
    base::Ref notice;   // none: a task that was opened, a trial
    base::Ref release;  // none: not about a release
    Said said;
    base::Instant due_at;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("way", self.way);
        field("kind", self.kind);
        field("daily", self.daily);
        field("person", self.person);
        field("webhook", self.webhook);
        field("notice", self.notice);
        field("release", self.release);
        field("said", self.said);
        field("due_at", self.due_at);
        field("at", self.at);
    }
};
struct DeliverySent {
    static constexpr std::string_view type = "delivery.sent";
    std::string to;      // address or name of the webhook
    std::string answer;  // the other side's last word
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("to", self.to);
        field("answer", self.answer);
        field("at", self.at);
    }
};
struct DeliveryTried {
    static constexpr std::string_view type = "delivery.tried";
    std::string to;
    std::string answer;
    base::Instant at;
    base::Instant again_at;
    static void describe(auto& field, auto& self) {
        field("to", self.to);
        field("answer", self.answer);
        field("at", self.at);
        field("again_at", self.again_at);
    }
};
struct DeliveryFailed {
    static constexpr std::string_view type = "delivery.failed";
    std::string to;
    std::string answer;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("to", self.to);
        field("answer", self.answer);
        field("at", self.at);
    }
};
struct DeliveryAskedAgain {
    static constexpr std::string_view type = "delivery.asked_again";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

}  // namespace fangxing::notice
