// One's own language, time zone and format of numbers.
#pragma once

#include "app/pipeline.h"
#include "domain/access/person.h"

namespace fangxing::app {

struct ChoosePreferences {
    static constexpr std::string_view act = "choose_preferences";
    static constexpr auto permission = access::Permission::use_own_account;

    std::string language;  // "zh" or "en"
    std::string zone;      // of the IANA database; empty: the organisation's
    access::NumberFormat numbers = access::NumberFormat::comma_point;
    static void describe(auto& field, auto& self) {
        field("language", self.language);
        field("zone", self.zone);
        field("numbers", self.numbers);
    }
};

// Refuses 422 `preferences.refused` with all reasons.
base::Result<base::Json> carry_out(Work& work, const ChoosePreferences& command);

}  // namespace fangxing::app
