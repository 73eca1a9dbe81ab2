// Facts of a release that rules read, bound once per flow by `x-is` in the records' schemas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "domain/release/release.h"

namespace fangxing::release {

// A package of the release, as the plan names it and the library must hold it.
struct Artifact {
    base::Ref entry;  // of the definitive library
    std::string name;
    std::string version;
    base::Digest digest;
    static void describe(auto& field, auto& self) {
        field("entry", self.entry);
        field("name", self.name);
        field("version", self.version);
        field("digest", self.digest);
    }
};

// The span inside which deployment may start, signed as the section `window`.
struct Window {
    base::Instant from;
    base::Instant to;
};

const base::Json* fact(const Release& release, const std::string& name);
// The same as an instant; nothing while it is none.
std::optional<base::Instant> instant_fact(const Release& release, const std::string& name);
// "release.window": {"from","to"}; nothing while the plan does not hold it.
std::optional<Window> window(const Release& release);
// Entries named by "release.artifacts" (a list of library entry ids, or of objects with `entry`).
std::vector<base::Ref> artifact_entries(const Release& release);
// Codes named by "release.targets".
std::vector<std::string> target_codes(const Release& release);
// "tests.verdict" is "passed".
bool tests_passed(const Release& release);
// Number of entries of a list fact ("plan.steps", "rollback.steps" …).
std::size_t count(const Release& release, const std::string& name);

}  // namespace fangxing::release
