// What is printed of a release in the organisation's own form: the approval sheet with every
// opinion and signature, and each record.
#pragma once

#include <string>

#include "app/print/sheet.h"
#include "app/work.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct PrintedApprovals {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = Sheet;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const PrintedApprovals& view);

// Its newest revision. Refuses 404 `record.unknown_kind`, 404 `record.not_found` before there is
// one.
struct PrintedRecord {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = Sheet;
    release::ReleaseId release;
    std::string kind;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("kind", self.kind);
    }
};
base::Result<base::JsonText> look(Work& work, const PrintedRecord& view);

}  // namespace fangxing::app
