// The projects that releases are for, by name; to choose from.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"

namespace fangxing::app {

struct ProjectNames {
    std::vector<std::string> items;  // in their order, two hundred at most
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
// Only those of which the person may read a release.
struct ReleaseProjects {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ProjectNames;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const ReleaseProjects& view);

}  // namespace fangxing::app
