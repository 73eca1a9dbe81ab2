// Records of a release: saved as revisions, bound as facts and sections once complete.
#pragma once

#include "app/bridge/case.h"
#include "domain/record/record.h"
#include "domain/record/save.h"

namespace fangxing::app {

std::optional<record::Record> find_record(Case& of, const std::string& kind);
// The content with the pack's own first values in the fields that are absent.
base::Json with_first_values(Case& of, const std::string& kind, const base::Json& content);
// What a record that is not written yet begins with: the pack's own first values, then the same
// paper of the release that this one was copied from, but for what belongs to that one alone.
base::Json first_content(Case& of, const std::string& kind);
// Kinds whose newest revision rests on what was another record's complete revision then and is no
// more (S0-35).
std::vector<std::string> outdated_records(Case& of);

// What a schema's own FEEL and references are answered with, for this content.
record::Evaluate evaluate_in(Case& of, const base::Json& content);
record::Resolves resolves_in(Work& work);

// What deciding about a save by the actor needs beside the record.
record::Surroundings surroundings_of(Case& of, const std::string& kind, const base::Json& content);

// Saves a revision; a complete one binds its facts and sections to the release. The newest state.
base::Result<record::Record> keep_record(Case& of, const record::Draft& draft,
                                         bool must_match_version);

}  // namespace fangxing::app
