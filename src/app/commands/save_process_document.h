// Standards and procedures beside a pack are replaced as a whole.
#pragma once

#include <string>
#include <vector>

#include "app/accounts.h"
#include "domain/pack/document.h"

namespace fangxing::app {

struct SaveProcessDocument {
    static constexpr std::string_view act = "save_process_document";
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = Saved;

    std::string pack;
    std::vector<pack::Reference> references;
    std::vector<pack::Procedure> procedures;
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("references", self.references);
        field("procedures", self.procedures);
    }
};
// Wants If-Match with the document's version (0 before its first). Refuses 404 `pack.not_found` and
// as `pack::save`.
base::Result<base::Json> carry_out(Work& work, const SaveProcessDocument& command);

}  // namespace fangxing::app
