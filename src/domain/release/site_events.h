// What can happen to a site; the journal's words for it.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "domain/release/events.h"

namespace fangxing::release {

struct SiteTag;
using SiteId = base::Id<SiteTag>;

enum class SiteResult { succeeded, rolled_back, given_up };
constexpr auto names(SiteResult) {
    return base::named<SiteResult>({{SiteResult::succeeded, "succeeded"},
                                    {SiteResult::rolled_back, "rolled_back"},
                                    {SiteResult::given_up, "given_up"}});
}

// A fault met at a site (故障报告).
struct SiteFault {
    int number = 0;  // at this site, from 1
    std::optional<base::Instant> found_at;
    std::string symptom;
    std::string severity;  // "high", "medium" or "low"
    access::PersonId by;
    base::Instant at;
    std::optional<base::Instant> solved_at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("found_at", self.found_at);
        field("symptom", self.symptom);
        field("severity", self.severity);
        field("by", self.by);
        field("at", self.at);
        field("solved_at", self.solved_at);
    }
};

struct SiteOpened {
    static constexpr std::string_view type = "site.opened";
    ReleaseId release;
    base::Ref instance;  // of the process that is its way
    access::UnitId unit;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("instance", self.instance);
        field("unit", self.unit);
        field("at", self.at);
    }
};
struct SiteMoved {
    static constexpr std::string_view type = "site.moved";
    std::string stage;
    State state = State::requested;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("stage", self.stage);
        field("state", self.state);
        field("at", self.at);
    }
};
struct SiteTold {
    static constexpr std::string_view type = "site.told";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct SiteAttemptBegun {
    static constexpr std::string_view type = "site.attempt_begun";
    base::Ref deployment;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("at", self.at);
    }
};
struct SiteFaultReported {
    static constexpr std::string_view type = "site.fault_reported";
    SiteFault fault;
    static void describe(auto& field, auto& self) { field("fault", self.fault); }
};
struct SiteFaultSolved {
    static constexpr std::string_view type = "site.fault_solved";
    int number = 0;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("by", self.by);
        field("at", self.at);
    }
};
struct SiteConfirmed {
    static constexpr std::string_view type = "site.confirmed";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct SiteLive {
    static constexpr std::string_view type = "site.live";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct SiteRestored {
    static constexpr std::string_view type = "site.restored";
    base::Instant at;
    static void describe(auto& field, auto& self) { field("at", self.at); }
};
struct SiteEnded {
    static constexpr std::string_view type = "site.ended";
    SiteResult result = SiteResult::succeeded;
    std::string reason;
    access::PersonId by;  // nobody where its flow came to its end
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("result", self.result);
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};

using SiteEvent = std::variant<SiteOpened, SiteMoved, SiteTold, SiteAttemptBegun, SiteFaultReported,
                               SiteFaultSolved, SiteConfirmed, SiteLive, SiteRestored, SiteEnded>;

}  // namespace fangxing::release
