// Why a time is not free for a release, what else is planned then, and when it is free.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/calendar.h"

namespace fangxing::app {

struct AgainstLine {
    std::string code;
    base::Parameters parameters;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("parameters", self.parameters);
    }
};
struct FreeLine {
    base::Instant from;
    base::Instant to;
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
    }
};
struct FreeTimesView {
    base::Instant from;  // the time that was asked about
    base::Instant to;
    bool is_free = false;
    std::vector<AgainstLine> against;
    std::vector<ClashLine> clashes;
    std::vector<FreeLine> free;  // the next ones
    static void describe(auto& field, auto& self) {
        field("from", self.from);
        field("to", self.to);
        field("is_free", self.is_free);
        field("against", self.against);
        field("clashes", self.clashes);
        field("free", self.free);
    }
};
struct FreeTimes {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = FreeTimesView;

    release::ReleaseId release;
    std::optional<base::Instant> at;  // the planned start where it is not said
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("at", self.at);
    }
};
base::Result<base::JsonText> look(Work& work, const FreeTimes& view);

}  // namespace fangxing::app
