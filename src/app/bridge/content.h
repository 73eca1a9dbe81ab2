// What a release's sections hold: parts of its complete records, and its documents' newest files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/pack/pack.h"
#include "domain/record/document.h"
#include "domain/record/record.h"

namespace fangxing::app {

// Section key -> id of the record or document -> its part of that section.
using Content = std::map<std::string, std::map<std::string, base::Json>>;

// Records count from their first complete revision on.
Content content_of(const Pack& pack, const std::vector<record::Record>& records,
                   const std::vector<record::Document>& documents);

std::map<std::string, base::Digest> digests_of(const Content& content);

}  // namespace fangxing::app
