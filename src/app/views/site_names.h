// At which site the tasks of a list are done: the sites of a release are read once.
#pragma once

#include <map>

#include "app/views/my_tasks.h"
#include "domain/release/site.h"

namespace fangxing::app {

class SiteNames {
  public:
    explicit SiteNames(Work& work) : work_(work) {}

    // Says the site of a task that one of its processes opened; others keep none.
    void name(TaskLine& line, const release::Task& task);
    // Says the site whose deployment a step of one's hands belongs to.
    void name(TaskLine& line, base::Ref deployment);

  private:
    const std::vector<release::Site>& of_release(release::ReleaseId release);
    void say(TaskLine& line, const release::Site& site);

    Work& work_;
    std::map<std::int64_t, std::vector<release::Site>> sites_;  // by release
    std::map<std::int64_t, base::Words> units_;
};

}  // namespace fangxing::app
