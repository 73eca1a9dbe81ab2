// Appraisals (考评): what the release manager says of a person's work on one release.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::release {

struct AppraisalTag;
using AppraisalId = base::Id<AppraisalTag>;

struct PersonAppraised {
    static constexpr std::string_view type = "appraisal.given";
    ReleaseId release;
    access::PersonId person;
    int grade = 0;  // 1 to 5
    std::string remark;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("grade", self.grade);
        field("remark", self.remark);
        field("by", self.by);
        field("at", self.at);
    }
};

// It stands on no release's timeline: only three may read it.
struct Appraisal {
    static constexpr std::string_view table = "appraisals";
    static constexpr std::string_view noun = "appraisal";
    using Event = std::variant<PersonAppraised>;

    AppraisalId id;
    std::int64_t version = 0;
    PersonAppraised given;  // the newest

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("given", self.given);
    }
    static void columns(auto& column, const auto& self) {
        column("release", self.given.release);
        column("person", self.given.person);
    }
};
void apply(Appraisal& appraisal, const Appraisal::Event& event);

// Refuses 422 `appraisal.bad_grade`, 422 `input.missing` at `/remark`, 403 `appraisal.of_oneself`.
base::Result<std::vector<Appraisal::Event>> appraise(PersonAppraised given);
// S4-23: the release manager and the process owner read all of them, a person those of himself.
// Refuses 403 `appraisal.not_yours` where he may read none.
base::Result<void> may_read_appraisals(bool leads, const std::vector<Appraisal>& own);

}  // namespace fangxing::release
