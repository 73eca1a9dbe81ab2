// Indicators of the organisation's own (自定义指标), kept as data by the process owner; they come
// over the standard ones and those of a process.
#pragma once

#include <variant>
#include <vector>

#include "base/describe.h"
#include "domain/access/access.h"
#include "domain/kpi/indicator.h"

namespace fangxing::kpi {

struct DefinitionTag;
using DefinitionId = base::Id<DefinitionTag>;

struct IndicatorDefined {
    static constexpr std::string_view type = "indicator.defined";
    Indicator indicator;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("indicator", self.indicator);
        field("by", self.by);
        field("at", self.at);
    }
};
struct IndicatorRetired {
    static constexpr std::string_view type = "indicator.retired";
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("at", self.at);
    }
};

struct Definition {
    static constexpr std::string_view table = "indicators";
    static constexpr std::string_view noun = "indicator";
    using Event = std::variant<IndicatorDefined, IndicatorRetired>;

    DefinitionId id;
    std::int64_t version = 0;
    IndicatorDefined defined;
    bool active = true;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("defined", self.defined);
        field("active", self.active);
    }
    static void columns(auto& column, const auto& self) {
        column("code", self.defined.indicator.code);
        column("active", self.active);
    }
};
void apply(Definition& definition, const Definition::Event& event);

// The process owner's alone. Refuses 403 `indicator.not_yours`.
base::Result<void> may_define(const access::Actor& actor);
// Refuses 403 `indicator.not_yours`, 422 `indicator.incomplete` with everything that is wrong.
base::Result<std::vector<Definition::Event>> define(Indicator indicator, const access::Actor& actor,
                                                    base::Instant now);
// Refuses 403 `indicator.not_yours`, 409 `indicator.retired_already`.
base::Result<std::vector<Definition::Event>> retire(const Definition& definition,
                                                    const access::Actor& actor, base::Instant now);

}  // namespace fangxing::kpi
