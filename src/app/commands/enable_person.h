// Enabling an account that was disabled.
#pragma once

#include "app/pipeline.h"

namespace fangxing::app {

struct EnablePerson {
    static constexpr std::string_view act = "enable_person";
    static constexpr auto permission = access::Permission::manage_people;

    access::PersonId person;
    std::string reason;
    static void describe(auto& field, auto& self) {
        field("person", self.person);
        field("reason", self.reason);
    }
};
base::Result<base::Json> carry_out(Work& work, const EnablePerson& command);

}  // namespace fangxing::app
