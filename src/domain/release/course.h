// The course of a release up to its deployment: what may happen to it, and what may not.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::release {

using Events = std::vector<ReleaseEvent>;

// S0-04, S0-05, INV-04: refuses 422 `release.incomplete` with every missing field.
base::Result<Events> create(ReleaseCreated release);
// Facts and sections of records that were completed; only what differs becomes an event. Refuses
// 409 `release.ended`, 409 `release.deploying` (content stands still while deploying), 409
// `release.class_fixed` (the version class decides approval or filing, S3-14), 403
// `release.author_tests` (who wrote plan or packages gives no verdict on their test, S0-38).
base::Result<Events> bind(const Release& release, std::map<std::string, base::Json> facts,
                          std::map<std::string, base::Digest> sections, const access::Actor& author,
                          base::Instant now);
// The highest-ranked live stage, with the state that the pack maps it to.
Events move_to(const Release& release, const std::string& stage, State state, bool stuck,
               base::Instant now);
// S0-07: passes the point `submit`; the gate itself is clearance's.
base::Result<Events> submit(const Release& release, const access::Actor& actor, base::Instant now);
// A return opens a new round; old ones stay readable (INV-13). Refuses 422 `reason.missing`.
base::Result<Events> open_round(const Release& release, const std::string& returned_by_step,
                                const std::string& reason, base::Instant now);
// S0-20. Refuses 422 `reason.missing`, 409 `release.ended`, 409 `release.already_held`.
base::Result<Events> hold(const Release& release, const std::string& reason,
                          const access::Actor& actor, base::Instant now);
base::Result<Events> resume(const Release& release, const std::string& reason,
                            const access::Actor& actor, base::Instant now);
// Before deployment only. Refuses 409 `release.deploying`, 409 `release.ended`, 422
// `reason.missing`.
base::Result<Events> cancel(const Release& release, const std::string& reason,
                            const access::Actor& actor, base::Instant now);
// Sets the start inside the signed window; the planned end moves along. Refuses 409
// `release.outside_window`, 409 `release.start_in_past`, 409 `release.deploying`, 409
// `release.already_deployed`.
base::Result<Events> reschedule(const Release& release, base::Instant start,
                                const std::string& reason, const access::Actor& actor,
                                base::Instant now);
// INV-22: to another version of the same pack, never while deploying. Refuses 409
// `release.other_pack`, 409 `release.same_version`, 409 `release.deploying`, 409 `release.ended`,
// 422 `reason.missing`.
base::Result<Events> migrate(const Release& release, const std::string& pack, Migrated migrated,
                             const std::string& reason);
Events mark_resigning(const Release& release, bool resigning, base::Instant now);

}  // namespace fangxing::release
