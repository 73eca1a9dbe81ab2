#include "domain/release/appraisal.h"

#include "domain/release/demands.h"

namespace fangxing::release {

void apply(Appraisal& appraisal, const Appraisal::Event& event) {
    appraisal.given = std::get<PersonAppraised>(event);
}

base::Result<std::vector<Appraisal::Event>> appraise(PersonAppraised given) {
    if (given.by == given.person) {
        return base::refuse(base::Kind::forbidden, "appraisal.of_oneself");
    }
    std::vector<base::Reason> reasons;
    if (given.grade < 1 || given.grade > 5) {
        reasons.push_back({"appraisal.bad_grade", "/grade", {}});
    }
    if (is_blank(given.remark)) reasons.push_back({"input.missing", "/remark", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return std::vector<Appraisal::Event>{std::move(given)};
}

base::Result<void> may_read_appraisals(bool leads, const std::vector<Appraisal>& own) {
    if (leads || !own.empty()) return {};
    return base::refuse(base::Kind::forbidden, "appraisal.not_yours");
}

}  // namespace fangxing::release
