// Targets of deployment, page by page, and one of them.
#pragma once

#include <optional>
#include <string>

#include "app/views/page.h"
#include "domain/deployment/target.h"

namespace fangxing::app {

struct Targets {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<deployment::Target>;

    std::optional<base::Ref> system;
    std::optional<base::Ref> after;
    std::optional<int> limit;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::Json> look(Work& work, const Targets& view);

struct OneTarget {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = deployment::Target;

    deployment::TargetId target;
    static void describe(auto& field, auto& self) { field("target", self.target); }
};
base::Result<base::Json> look(Work& work, const OneTarget& view);

}  // namespace fangxing::app
