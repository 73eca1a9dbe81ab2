#include "domain/kpi/definition.h"

#include <algorithm>

namespace fangxing::kpi {

void apply(Definition& definition, const Definition::Event& event) {
    struct Apply {
        Definition& definition;
        void operator()(const IndicatorDefined& each) const {
            definition.defined = each;
            definition.active = true;
        }
        void operator()(const IndicatorRetired&) const { definition.active = false; }
    };
    std::visit(Apply{definition}, event);
}

base::Result<void> may_define(const access::Actor& actor) {
    const auto owns = [](const access::Holding& each) { return each.role == "process_owner"; };
    if (std::ranges::any_of(actor.roles, owns)) return {};
    return base::refuse(base::Kind::forbidden, "indicator.not_yours");
}

base::Result<std::vector<Definition::Event>> define(Indicator indicator, const access::Actor& actor,
                                                    base::Instant now) {
    TRY(may_define(actor));
    auto wrong = problems(indicator);
    if (!wrong.empty()) {
        return base::refuse(base::Kind::invalid, "indicator.incomplete", {}, std::move(wrong));
    }
    return std::vector<Definition::Event>{IndicatorDefined{std::move(indicator), actor.id, now}};
}

base::Result<std::vector<Definition::Event>> retire(const Definition& definition,
                                                    const access::Actor& actor, base::Instant now) {
    TRY(may_define(actor));
    if (!definition.active) return base::refuse(base::Kind::conflict, "indicator.retired_already");
    return std::vector<Definition::Event>{IndicatorRetired{actor.id, now}};
}

}  // namespace fangxing::kpi
