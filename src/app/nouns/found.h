// By which words a row is found: the only place that says what the index of the search holds.
#pragma once

#include "app/ports/store.h"
#include "domain/change/change.h"
#include "domain/cmdb/item.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/library/entry.h"
#include "domain/pack/controlled.h"
#include "domain/record/document.h"
#include "domain/record/record.h"

namespace fangxing::app {

// Its name is the pack's, and is added where it is saved; the newest revision speaks.
Findable found_of(const record::Record& record);
// By its files' names and notes.
Findable found_of(const record::Document& document);
Findable found_of(const knowledge::Entry& entry);
Findable found_of(const knowledge::Problem& problem);
Findable found_of(const change::Change& change);
Findable found_of(const cmdb::Item& item);
Findable found_of(const library::Entry& entry);
Findable found_of(const pack::Controlled& document);

}  // namespace fangxing::app
