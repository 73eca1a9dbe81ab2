// The release manager appraises (考评) a person who took part in a release.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/release/appraisal.h"

namespace fangxing::app {

struct AppraisePerson {
    static constexpr std::string_view act = "appraise_person";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    std::string person;  // login
    int grade;           // 1 to 5
    std::string remark;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("grade", self.grade);
        field("remark", self.remark);
    }
};
// Refuses 403 `release.act_not_yours`, `appraisal.of_oneself`, 422 `person.not_found`,
// `appraisal.bad_grade`, `input.missing`.
base::Result<base::Json> carry_out(Work& work, const AppraisePerson& command);

}  // namespace fangxing::app
