// Documents of a release: which steps ask for them, who may give them, and how one is kept.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/record/document.h"
#include "domain/record/give.h"

namespace fangxing::app {

std::vector<record::Document> documents_of(Case& of);
// The one of that name, or an empty one that belongs to the release.
record::Document document_named(Case& of, const std::string& document);

// What a step says of something that it gives.
struct Asked {
    const StepRule* step = nullptr;
    const Deliverable* as = nullptr;
};
std::vector<Asked> asked_by_steps(const Pack& pack, const std::string& id);

// What deciding needs to know beside the document; `document` is empty for an attachment.
record::Giving giving_of(Case& of, const std::string& document);

// Writes the row and binds the section that the pack names, so that signatures over it end.
base::Result<void> keep_document(Case& of, record::Document& document,
                                 const std::vector<record::Document::Event>& events);

// Does the release hold a file of that digest? A field of a record may name only such.
bool holds_file(Case& of, std::string_view digest);

}  // namespace fangxing::app
