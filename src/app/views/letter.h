// What the executor sends: the message that a delivery, or a person's daily summary, has become
// now. Looked up when it is sent, so that it goes to the address of that moment.
#pragma once

#include <optional>

#include "app/pipeline.h"
#include "domain/notice/delivery.h"

namespace fangxing::app {

struct LetterPart {
    std::string subject;
    std::string text;
    std::string link;  // empty: nothing to look at
    static void describe(auto& field, auto& self) {
        field("subject", self.subject);
        field("text", self.text);
        field("link", self.link);
    }
};
struct LetterAnswer {
    std::vector<notice::DeliveryId> deliveries;  // none: nothing is left to send
    bool daily = false;
    std::string not_sent;  // why it cannot be: "no_address", "person_disabled", "webhook_off" …
    std::string to;
    std::string language;
    std::string subject;
    std::vector<LetterPart> parts;
    std::string preferences;  // where a person says what is mailed to him
    std::string kind;         // of a webhook
    std::string url;
    std::string secret;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("deliveries", self.deliveries);
        field("daily", self.daily);
        field("not_sent", self.not_sent);
        field("to", self.to);
        field("language", self.language);
        field("subject", self.subject);
        field("parts", self.parts);
        field("preferences", self.preferences);
        field("kind", self.kind);
        field("url", self.url);
        field("secret", self.secret);
        field("at", self.at);
    }
};

struct Letter {
    static constexpr access::Permission permission = access::Permission::deploy;

    std::optional<notice::DeliveryId> delivery;
    std::optional<access::PersonId> person;  // … or his summary of what was due by then
    std::optional<base::Instant> due;
    static void describe(auto& field, auto& self) {
        field("delivery", self.delivery);
        field("person", self.person);
        field("due", self.due);
    }
};
base::Result<base::JsonText> look(Work& work, const Letter& view);

}  // namespace fangxing::app
