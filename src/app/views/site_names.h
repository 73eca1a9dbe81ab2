// At which site the tasks of a list are done.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "app/views/my_tasks.h"
#include "domain/release/site.h"

namespace fangxing::app {

class SiteNames {
  public:
    explicit SiteNames(Work& work) : work_(work) {}

    // These are named next: their sites and departments are read together.
    void read(const std::vector<release::Task>& tasks);
    // Says the site whose process that is, of a task or of a step of one's hands; others keep none.
    void name(TaskLine& line, base::Ref instance);

  private:
    using Known = std::map<std::int64_t, std::optional<release::Site>>;
    const std::optional<release::Site>& at(base::Ref instance);
    void say(TaskLine& line, const release::Site& site);

    Work& work_;
    Known sites_;  // by process
    std::map<std::int64_t, base::Words> units_;
};

}  // namespace fangxing::app
