// Messages that nobody heard yet, kept for their time to live; and those that came once already.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/work.h"
#include "domain/release/release.h"
#include "process/feel/value.h"

namespace fangxing::app {

struct MessageTag;
using MessageId = base::Id<MessageTag>;

struct MessageCame {
    static constexpr std::string_view type = "message.came";
    release::ReleaseId release;
    std::string name;
    base::Json correlation;  // stored as FEEL keeps it
    base::Json variables;
    std::string publisher_id;  // the publisher's own, or empty
    bool waits = false;        // false: it was heard at once
    base::Instant until;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("name", self.name);
        field("correlation", self.correlation);
        field("variables", self.variables);
        field("publisher_id", self.publisher_id);
        field("waits", self.waits);
        field("until", self.until);
    }
};
struct MessageHeard {
    static constexpr std::string_view type = "message.heard";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};

struct Message {
    static constexpr std::string_view table = "messages";
    static constexpr std::string_view noun = "message";
    using Event = std::variant<MessageCame, MessageHeard>;

    MessageId id;
    std::int64_t version = 0;
    MessageCame came;
    bool waits = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("came", self.came);
        field("waits", self.waits);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.came.release);
        column("waits", self.waits);
    }
    static std::int64_t release_of(const Message& self) { return self.came.release.value; }
};
void apply(Message& message, const Message::Event& event);

// The oldest message of that name and key whose time is not over; it is heard now, and gone.
base::Result<std::optional<feel::Value>> take_kept(Work& work, release::ReleaseId release,
                                                   const std::string& name,
                                                   const feel::Value& correlation);

// What a flow throws and nobody awaits yet, waits for a day.
base::Result<void> keep_thrown(Work& work, release::ReleaseId release, const std::string& name,
                               const feel::Value& correlation, const feel::Value& variables);

// Within its time to live the publisher's own id makes a message one, however often it is sent.
bool came_before(Work& work, release::ReleaseId release, const std::string& name,
                 const std::string& publisher_id);
base::Result<void> keep(Work& work, MessageCame came);

}  // namespace fangxing::app
