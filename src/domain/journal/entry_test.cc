#include "domain/journal/entry.h"

#include <doctest/doctest.h>

#include "base/describe.h"

namespace fangxing::journal {
namespace {

TEST_CASE("a leaf is the canonical JSON of all members") {
    const auto is_canonical = [](const Sealed& entry) {
        return leaf_text(entry) == base::canonical_text(base::encode(entry));
    };
    CHECK(is_canonical({}));
    Sealed entry{.seq = 4711,
                 .id = {456399707061370881},
                 .at = {1795465139319115},
                 .actor = "li.release",
                 .person = {7},
                 .via = "page",
                 .act = "hold_release",
                 .noun = "releases",
                 .noun_id = {9},
                 .release = {9},
                 .type = "release.held",
                 .reason = "\"理由\"\n\\ \x01 \x7f / é",
                 .payload_digest = base::digest_of("{}")};
    CHECK(is_canonical(entry));
    entry.veil = "no part of it";
    entry.has_payload = false;
    CHECK(is_canonical(entry));
    CHECK(
        leaf_text(entry).starts_with(R"({"act":"hold_release","actor":"li.release","at":"2026-)"));
}

}  // namespace
}  // namespace fangxing::journal
