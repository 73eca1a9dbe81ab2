// Appraisals (考评) on a release, for the three who may read them.
#pragma once

#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"
#include "domain/release/appraisal.h"

namespace fangxing::app {

struct AppraisalLine {
    release::AppraisalId id;
    HolderLine person;
    int grade = 0;
    std::string remark;
    HolderLine by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("grade", self.grade);
        field("remark", self.remark);
        field("by", self.by);
        field("at", self.at);
    }
};
struct AppraisalLines {
    std::vector<AppraisalLine> items;
    std::vector<std::string> actions;  // appraise_person
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
// Refuses 403 `appraisal.not_yours`.
struct ReleaseAppraisals {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = AppraisalLines;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const ReleaseAppraisals& view);

}  // namespace fangxing::app
