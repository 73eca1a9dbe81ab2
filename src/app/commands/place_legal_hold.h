// A release or a person is put under legal hold (依法保全).
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/release/release.h"
#include "domain/retention/hold.h"

namespace fangxing::app {

struct PlaceLegalHold {
    static constexpr std::string_view act = "place_legal_hold";
    static constexpr auto permission = access::Permission::keep_records;
    using Answer = Saved;

    std::optional<release::ReleaseId> release;
    std::optional<access::PersonId> person;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("person", self.person);
        field("reason", self.reason);
    }
};
// Refuses 404 `release.not_found`, `person.not_found`, and as `retention::place`.
base::Result<base::Json> carry_out(Work& work, const PlaceLegalHold& command);

}  // namespace fangxing::app
