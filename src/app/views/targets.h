// Targets of deployment, page by page, and one of them.
#pragma once

#include "app/views/of_system.h"
#include "domain/deployment/target.h"

namespace fangxing::app {

using Targets = OfSystem<deployment::Target>;

struct OneTarget {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = deployment::Target;

    deployment::TargetId target;
    static void describe(auto& field, auto& self) { field("target", self.target); }
};
base::Result<base::JsonText> look(Work& work, const OneTarget& view);

}  // namespace fangxing::app
