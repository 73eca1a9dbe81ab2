// Which of the required elements the definition of a process has, as a version of it was read.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/pack/versions.h"
#include "domain/improvement/completeness.h"
#include "domain/kpi/counts.h"

namespace fangxing::app {

std::set<improvement::Element> elements_of(const Pack& pack);

// Counts of elements at several moments; versions are looked up once.
class ElementCounts {
  public:
    // `pack` empty: of all processes.
    ElementCounts(Work& work, const std::string& pack);
    // Of the versions in effect then, or now where that lies ahead.
    kpi::Sums at(base::Instant then);

  private:
    Work& work_;
    std::map<std::string, std::vector<pack::Version>> versions_;
};

}  // namespace fangxing::app
