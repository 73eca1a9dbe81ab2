// A revision of a controlled document is drafted; with the first one the document comes to be.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/pack/controlled.h"

namespace fangxing::app {

struct DraftControlledRevision {
    static constexpr std::string_view act = "draft_controlled_revision";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    std::string code;
    std::string title;
    std::string number;
    std::string note;
    std::optional<std::string> text;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("title", self.title);
        field("number", self.number);
        field("note", self.note);
        field("text", self.text);
    }
};
// Refuses as `pack::draft`.
base::Result<base::Json> carry_out(Work& work, const DraftControlledRevision& command);

}  // namespace fangxing::app
