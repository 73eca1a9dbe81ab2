// A new draft of a process pack: a copy of its newest version, or files brought in from outside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

// A file as it travels: text as it is, other bytes as base64 (RFC 4648 §4), neither to take it out.
// Both are JSON strings of any length: the ordinary limit of a text field is for what people type.
struct PackFileText {
    std::string path;
    std::optional<base::Json> text;
    std::optional<base::Json> base64;
    static void describe(auto& field, auto& self) {
        field("path", self.path);
        field("text", self.text);
        field("base64", self.base64);
    }
};

struct CreatePackDraft {
    static constexpr std::string_view act = "create_pack_draft";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string pack;
    std::optional<std::vector<PackFileText>> files;  // absent: a copy of the newest version
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("files", self.files);
    }
};
// Refuses 403 `pack.owner_only`, 409 `pack.draft_open`, 404 `pack.not_found` where there is
// nothing to copy, 422 `input.invalid` (`pack.bad_id`, `pack.bad_path`, `pack.file_too_large`,
// `pack.bad_base64`, `input.wrong_type`), 422 `pack.toml`.
base::Result<base::Json> carry_out(Work& work, const CreatePackDraft& command);

}  // namespace fangxing::app
