// Words beside the papers: a comment, a progress note to who leads, a correction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct CommentRelease {
    static constexpr std::string_view act = "comment_release";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = ReleaseAnswer;

    release::ReleaseId release;
    std::string text;
    std::optional<std::string> kind;
    std::optional<std::vector<std::string>> mentions;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("text", self.text);
        field("kind", self.kind);
        field("mentions", self.mentions);
    }
};
// `kind` is comment (default), progress or correction; `mentions` are logins. Answers the release.
// Refuses 422 `comment.missing`, `comment.unknown_kind`, `person.not_found`.
base::Result<base::Json> carry_out(Work& work, const CommentRelease& command);

}  // namespace fangxing::app
