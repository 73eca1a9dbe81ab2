// A record's schema: JSON Schema 2020-12 in the allowed keywords, and the words of our own (`x-…`).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/json.h"
#include "base/result.h"
#include "base/words.h"

namespace fangxing::record {

// A FEEL text of the schema, evaluated by the host with the record's own fields in scope.
using Evaluate = std::function<base::Json(const std::string& feel)>;
// Does the id (13 characters, or a login for persons) name a thing of that kind?
using Resolves = std::function<bool(std::string_view kind, std::string_view id)>;

// A field bound to one of the domain's facts by `x-is`.
struct Fact {
    std::string property;
    std::string name;  // "plan.steps", "release.start" …
};

struct CompiledSchema;

class Schema {
  public:
    // Refuses 422 `schema.invalid` with every reason: keyword not allowed, text missing in a
    // language, pattern that RE2 does not take, unknown fact or reference kind.
    static base::Result<Schema> compile(std::string_view id, std::string_view text);

    const std::string& id() const;
    const base::Words& title() const;
    const base::Json& json() const;
    const std::vector<std::string>& writers() const;  // x-writers; empty: whoever holds the task
    const std::vector<Fact>& facts() const;
    // Every FEEL text in it (x-when, x-default, x-checks), for the checks before publishing.
    std::vector<std::string> expressions() const;

    // Types, formats, lengths, references and required members inside entries; `complete` also asks
    // for the top-level `required` and the x-checks. All reasons at once, each with its JSON
    // Pointer (`record.missing`, `record.wrong_type`, `record.too_long`, `record.pattern`,
    // `record.unknown_field`, `record.unknown_reference`, `record.check` …).
    std::vector<base::Reason> problems(const base::Json& content, bool complete,
                                       const Evaluate& evaluate, const Resolves& resolves) const;

    // First values (x-default) for fields that are absent.
    base::Json with_defaults(const base::Json& content, const Evaluate& evaluate) const;

    // Section key -> the properties of the content that belong to it.
    std::map<std::string, base::Json> sections(const base::Json& content) const;
    // All section keys that this schema fills.
    std::vector<std::string> section_keys() const;

  private:
    // shared: packs are copied by value, schemas are immutable
    std::shared_ptr<const CompiledSchema> compiled_;
};

// The digest of one section of a release: SHA-256 over the canonical JSON (RFC 8785) of
// {record kind: {property: value}} of all records that fill it.
base::Digest section_digest(const std::map<std::string, base::Json>& parts_by_kind);

}  // namespace fangxing::record
