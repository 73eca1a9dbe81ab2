// What a release's papers say that lives on beside it: the problem behind a rollback, knowledge.
#pragma once

#include <map>
#include <string>

#include "app/bridge/case.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/record/schema.h"

namespace fangxing::app {

// S0-13: the items that a paper names (fact `release.items`) are asked for by the changes.
base::Result<void> must_be_asked_for(Case& of, const std::map<std::string, base::Json>& facts);
// After a paper of that schema was completed: where it binds `rollback.cause` and `rollback.course`
// its problem record, where it binds `knowledge.text` its knowledge entry; each with its hand-over.
base::Result<void> keep_learned(Case& of, const record::Schema& schema);
// A knowledge entry of the release, under a number of its own.
base::Result<knowledge::Entry> add_knowledge(Case& of, const std::string& title,
                                             const std::string& text);

}  // namespace fangxing::app
