// What a version of a pack is made of: its files, and the signatures under it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/words.h"
#include "domain/access/access.h"

namespace fangxing::pack {

struct VersionTag;
using VersionId = base::Id<VersionTag>;

// A file of the pack; its bytes lie in the blob store. Without a digest it was taken out.
struct File {
    std::string path;
    base::Digest digest;
    std::int64_t size = 0;
    static void describe(auto& field, auto& self) {
        field("path", self.path);
        field("digest", self.digest);
        field("size", self.size);
    }
};
// A role's yes to exactly one digest.
struct Signature {
    std::string role;
    access::PersonId by;
    std::string opinion;
    base::Digest digest;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("by", self.by);
        field("opinion", self.opinion);
        field("digest", self.digest);
        field("at", self.at);
    }
};

// Whether the process still fits the organisation (适用性), as its owner judged.
enum class Fitness { fit, fit_with_changes, unfit };
constexpr auto names(Fitness) {
    return base::named<Fitness>({{Fitness::fit, "fit"},
                                 {Fitness::fit_with_changes, "fit_with_changes"},
                                 {Fitness::unfit, "unfit"}});
}

}  // namespace fangxing::pack
