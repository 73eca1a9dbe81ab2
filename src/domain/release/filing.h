// What may stand in the place of approval (INV-01): a filing (报备) of a small version, or an
// earlier approval of the same packages.
#pragma once

#include <string>
#include <vector>

#include "domain/release/course.h"

namespace fangxing::release {

// Of the sections as they stand now; filing again after a change replaces it. Refuses 409
// `filing.not_submitted`, 409 `filing.class_needs_approval` for any class but minor and fix.
base::Result<Events> file(const Release& release, const std::string& to, base::Instant now);

// An earlier release as it was cleared.
struct EarlierApproval {
    base::Ref release;
    std::string number;
    base::Ref system;
    bool cleared = false;
    std::vector<base::Ref> packages;
};
// Refuses 409 `approval.none_earlier`, 409 `approval.other_system`, 409
// `approval.other_packages` where a package of this release was not in it.
base::Result<Events> rely_on(const Release& release, const EarlierApproval& earlier,
                             base::Instant now);

// Does a filing or an earlier approval stand in the place of signatures on this section?
bool stands_for_approval(const Release& release, const std::string& section);

}  // namespace fangxing::release
