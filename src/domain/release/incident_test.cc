#include "domain/release/incident.h"

#include <doctest/doctest.h>

using namespace fangxing;
using release::Incident;
using release::Release;

namespace {

constexpr base::Instant noon{1'800'000'000'000'000};

Incident raised() {
    Incident incident;
    incident.id = {9};
    apply(incident, release::IncidentRaised{.release = {1},
                                            .instance = {2},
                                            .element = "is_small",
                                            .name = {"小发布?", "small?"},
                                            .code = "process.no_flow_holds",
                                            .about = "size < 3: null",
                                            .saw = {},
                                            .at = noon});
    return incident;
}

Incident resolved() {
    auto incident = raised();
    apply(incident, release::IncidentResolved{release::Resolution::retried, {7}, {}, {}, {}, noon});
    return incident;
}

Release with(const std::vector<release::ReleaseEvent>& events) {
    Release release;
    for (const auto& event : events) apply(release, event);
    return release;
}

}  // namespace

TEST_CASE("an incident is resolved once, of a release that runs, with a reason") {
    struct Row {
        const char* name;
        Incident incident;
        Release of;
        const char* reason;
        const char* refused;
    };
    const Row rows[] = {
        {"open", raised(), with({}), "the size was missing", ""},
        {"resolved before", resolved(), with({}), "again", "incident.already_resolved"},
        {"release ended", raised(), with({release::Ended{release::EndState::cancelled, "x", noon}}),
         "late", "release.ended"},
        {"on hold", raised(), with({release::Held{"wait"}}), "now", "release.held"},
        {"no reason", raised(), with({}), " \n", "reason.missing"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const auto done = release::may_resolve(row.incident, row.of, row.reason);
        CHECK((done ? "" : done.error().code) == row.refused);
    }
}
