// Decisions of a release: what each table was asked, which rules matched, what it answered.
#pragma once

#include "app/views/page.h"
#include "domain/release/decision.h"

namespace fangxing::app {

using DecisionPage = Page<release::Decision>;

// Oldest first.
struct Decisions {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = DecisionPage;
    release::ReleaseId release;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const Decisions& view);

}  // namespace fangxing::app
