// What the rules of retention would erase now, and what keeps the rest.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/work.h"
#include "domain/record/document.h"
#include "domain/release/release.h"
#include "domain/retention/hold.h"
#include "domain/retention/run.h"

namespace fangxing::app {

// The rule of that kind; one that keeps for good where nobody ever set it.
retention::Rule rule_of(Work& work, retention::Kind kind);

// Reasons of the holds that stand.
std::vector<std::string> holds_on(Work& work, release::ReleaseId release);
std::vector<std::string> holds_on(Work& work, access::PersonId person);

// A thing whose time is over; where there are reasons, it is kept because of them.
struct Overdue {
    retention::Item item;
    std::vector<base::Reason> because;
};
// The oldest first. Reads every table that may name bytes: once in a while, not for every page.
std::vector<Overdue> overdue_things(Work& work);

// Which of these bytes something names, and what: a document that is not among `without`, an entry
// of the library, a version of a process, an archive's list, the output of a step.
std::map<std::string, std::set<std::string>> names_of_blobs(Work& work,
                                                            const std::set<std::string>& digests,
                                                            const std::set<std::int64_t>& without);

}  // namespace fangxing::app
