// A record of a release is saved: as a draft, or complete, when its facts and sections bind.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct SaveRecord {
    static constexpr std::string_view act = "save_record";
    static constexpr access::Permission permission = access::Permission::take_part;
    using Answer = RecordAnswer;

    release::ReleaseId release;
    std::string kind;
    base::Json content;
    std::optional<bool> complete;  // false: a draft
    std::optional<std::string> note;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
        field("content", self.content);
        field("complete", self.complete);
        field("note", self.note);
    }
};
// Answers {id, kind, revision, state, version}. A record that exists asks for If-Match. Refuses 404
// `record.unknown_kind`, 403 `record.not_writer`, 422 `record.invalid`, 409 `record.archived`, 409
// `release.deploying`, 428, 412.
base::Result<base::Json> carry_out(Work& work, const SaveRecord& command);

}  // namespace fangxing::app
