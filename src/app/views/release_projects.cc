#include "app/views/release_projects.h"

#include <algorithm>

#include "app/views/releases.h"

namespace fangxing::app {
namespace {

constexpr int most_names = 200;

// One readable release is enough to know its project by.
base::Result<bool> is_known(Work& work, const std::string& project) {
    Releases view;
    view.project = project;
    view.limit = 1;
    return finds_any(work, view);
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseProjects&) {
    ProjectNames out;
    for (auto& name : work.store().release_projects("", most_names)) {
        if (TRY(is_known(work, name))) out.items.push_back(std::move(name));
    }
    return base::written(out);
}

}  // namespace fangxing::app
