// Key control points (关键控制点) of a release: approvals, checks, verification, limits, close;
// each open, met or missed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct ControlPoint {
    std::string kind;  // "approval", "check", "verification", "limit", "close"
    base::Words name;
    std::string state;  // "open", "met", "late" (met too late) or "missed" (due and still open)
    std::optional<base::Instant> due;
    std::optional<base::Instant> at;  // when it was met
    std::string by;                   // login
    std::string receipt;              // the record that shows it, where there is one
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("name", self.name);
        field("state", self.state);
        field("due", self.due);
        field("at", self.at);
        field("by", self.by);
        field("receipt", self.receipt);
    }
};
struct ControlPointList {
    std::vector<ControlPoint> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct ControlPoints {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ControlPointList;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ControlPoints& view);

}  // namespace fangxing::app
