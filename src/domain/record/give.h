// Giving a document: who may, and what a file and its name must be.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/record/document.h"

namespace fangxing::record {

// The largest file that a document may be; packages go to the definitive library.
inline constexpr std::int64_t longest_document = std::int64_t{100} << 20U;

// What the host knows beside the document: from the pack's steps and the actor's roles.
struct Giving {
    bool archived = false;   // the release is over, and no open task asks for this document
    bool owes = false;       // a step of the actor's gives it, or no step does
    bool may_be_na = false;  // a step admits "not applicable" with a reason
    std::vector<std::string> kinds = {};  // groups that the pack admits; empty: all
};

// May the actor give a file or its next version at all? Refuses 403 `document.not_yours`
// {document}, 409 `document.archived`. Who gave an earlier version may always give the next.
base::Result<void> may_give(const Document& document, const Giving& around,
                            const access::Actor& actor);

// `file` lacks only its revision and who gave it. Refuses as `may_give`, and 422 `input.invalid`
// with `document.empty`, `document.bad_name`, `words.hidden`, `words.too_long`,
// `document.name_differs` {kind}, `document.kind_not_admitted` {kinds}; 409 `document.unchanged`.
base::Result<std::vector<Document::Event>> give(const Document& document, const Giving& around,
                                                FileVersion file, const access::Actor& actor,
                                                base::Instant now);

// Refuses as `may_give`, 409 `document.must_be_given` where no step admits it, 422
// `reason.missing`.
base::Result<std::vector<Document::Event>> mark_not_applicable(const Document& document,
                                                               const Giving& around,
                                                               const std::string& reason,
                                                               const access::Actor& actor,
                                                               base::Instant now);

}  // namespace fangxing::record
