// An incident (异常): a token of the release's process that stands still until a person acts.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "base/words.h"
#include "domain/release/release.h"

namespace fangxing::release {

struct IncidentTag;
using IncidentId = base::Id<IncidentTag>;

enum class IncidentState { open, resolved };
constexpr auto names(IncidentState) {
    return base::named<IncidentState>(
        {{IncidentState::open, "open"}, {IncidentState::resolved, "resolved"}});
}

// What became of it; `overtaken`: the process went on without that token.
enum class Resolution { retried, moved, withdrawn, overtaken };
constexpr auto names(Resolution) {
    return base::named<Resolution>({{Resolution::retried, "retried"},
                                    {Resolution::moved, "moved"},
                                    {Resolution::withdrawn, "withdrawn"},
                                    {Resolution::overtaken, "overtaken"}});
}

struct IncidentRaised {
    static constexpr std::string_view type = "incident.raised";
    ReleaseId release;
    base::Ref instance;  // of the process
    std::string element;
    base::Words name;  // of the element
    std::string code;
    std::string about;
    base::Json saw;  // the data that it saw, by name
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("instance", self.instance);
        field("element", self.element);
        field("name", self.name);
        field("code", self.code);
        field("about", self.about);
        field("saw", self.saw);
        field("at", self.at);
    }
};
struct IncidentResolved {
    static constexpr std::string_view type = "incident.resolved";
    Resolution how = Resolution::overtaken;
    access::PersonId by;
    std::string to;        // moved: the element
    base::Json variables;  // retried: what was set before
    std::string reason;    // of the person; none where it went with another
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("how", self.how);
        field("by", self.by);
        field("to", self.to);
        field("variables", self.variables);
        field("reason", self.reason);
        field("at", self.at);
    }
};

struct Incident {
    static constexpr std::string_view table = "incidents";
    static constexpr std::string_view noun = "incident";
    using Event = std::variant<IncidentRaised, IncidentResolved>;

    IncidentId id;  // the process names it by the same number
    std::int64_t version = 0;
    IncidentRaised raised;
    IncidentState state = IncidentState::open;
    IncidentResolved resolved;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("raised", self.raised);
        field("state", self.state);
        field("resolved", self.resolved);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.raised.release);
        column("state", self.state);
    }
    static std::int64_t release_of(const Incident& self) { return self.raised.release.value; }
};
void apply(Incident& incident, const Incident::Event& event);

// Refuses 409 `incident.already_resolved`, 409 `release.ended`, 409 `release.held` (tokens stand
// still), 422 `reason.missing`.
base::Result<void> may_resolve(const Incident& incident, const Release& release,
                               const std::string& reason);

}  // namespace fangxing::release
