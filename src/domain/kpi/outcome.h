// The outcome (结果) of a release as indicators count it: written when it ends, from its records.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/cmdb/reconciliation.h"
#include "domain/knowledge/training.h"
#include "domain/kpi/counts.h"
#include "domain/kpi/period.h"
#include "domain/release/release.h"

namespace fangxing::kpi {

struct OutcomeTag;
using OutcomeId = base::Id<OutcomeTag>;

// By what figures are split. `all` has the one empty value.
enum class Dimension { all, type, mode, urgency_class, system, supervisor, implementer };
constexpr auto names(Dimension) {
    return base::named<Dimension>({{Dimension::all, "all"},
                                   {Dimension::type, "type"},
                                   {Dimension::mode, "mode"},
                                   {Dimension::urgency_class, "class"},
                                   {Dimension::system, "system"},
                                   {Dimension::supervisor, "supervisor"},
                                   {Dimension::implementer, "implementer"}});
}

struct OutcomeCounted {
    static constexpr std::string_view type = "outcome.counted";
    release::ReleaseId release;
    base::Instant ended_at;
    Day day = 0;  // of the organisation's clock
    std::string pack;
    std::string kind;  // the release's type
    std::string mode;
    std::string urgency_class;
    base::Ref system;
    access::PersonId supervisor;
    access::PersonId implementer;
    std::map<std::string, std::int64_t> sums;  // by names of counts
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("ended_at", self.ended_at);
        field("day", self.day);
        field("pack", self.pack);
        field("kind", self.kind);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("system", self.system);
        field("supervisor", self.supervisor);
        field("implementer", self.implementer);
        field("sums", self.sums);
    }
};

// Bits of the counts that are not zero, so that lists find the releases behind a figure.
std::int64_t counted_bits(const std::map<std::string, std::int64_t>& sums);

struct Outcome {
    static constexpr std::string_view table = "outcomes";
    static constexpr std::string_view noun = "outcome";
    using Event = std::variant<OutcomeCounted>;

    OutcomeId id;  // the release's
    std::int64_t version = 0;
    OutcomeCounted counted;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("counted", self.counted);
    }
    static void columns(auto& column, const auto& self) {
        column("ended_at", self.counted.ended_at);
        column("mode", self.counted.mode);
        column("class", self.counted.urgency_class);
        column("supervisor", self.counted.supervisor);
        column("implementer", self.counted.implementer);
        column("counts", counted_bits(self.counted.sums));
    }
};
void apply(Outcome& outcome, const Outcome::Event& event);

// What the release's own row does not tell.
struct Beside {
    access::PersonId supervisor;
    access::PersonId implementer;
    std::string zone;  // the organisation's
};
// Of a release that ended.
OutcomeCounted count(const release::Release& release, const Beside& beside);
// Nothing where it would say what it says already. Who answered for the release stays.
std::vector<Outcome::Event> recount(const Outcome& outcome, OutcomeCounted fresh);

// What is added to one day under each value by which figures are split.
struct Contribution {
    Day day = 0;
    std::string pack;
    std::map<Dimension, std::string> values;
    Sums sums;
};
Contribution contribution(const OutcomeCounted& counted);
// Where a contribution is added up: its day under each value, and the whole month, which long spans
// read instead of its days. A month is written 20261100.
struct SumPlace {
    std::string dimension;
    std::string value;
    Day day = 0;
};
std::vector<SumPlace> places(const Contribution& contribution);
std::string of_days(Dimension dimension);
std::string of_months(Dimension dimension);
// A session counts on its planned day, under what can never change of its release.
Contribution contribution(const knowledge::Training& training, const release::Release& of,
                          const std::string& zone);
// An entry of the library counts on the day on which it was made, late or not.
Contribution contribution(const library::Entry& entry, const std::string& zone);
Contribution contribution(const cmdb::Reconciled& made, const std::string& zone);

}  // namespace fangxing::kpi
