// Who answers for a release in which role: acting now, appointed before, and who else could.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"

namespace fangxing::app {

struct ActingLine {
    std::string role;
    base::Words name;
    std::optional<HolderLine> person;    // exactly one acts, where anybody holds the role
    std::string how;                     // "appointed", "proposed" or "first_holder"
    std::vector<HolderLine> candidates;  // all who hold the role where the release is
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("name", self.name);
        field("person", self.person);
        field("how", self.how);
        field("candidates", self.candidates);
    }
};
struct AppointmentLine {
    std::string role;
    std::optional<HolderLine> person;
    std::optional<HolderLine> by;  // none: proposed by a rule of the process
    std::string because;
    base::Instant at;
    bool active = true;
    std::optional<base::Instant> replaced_at;
    static void describe(auto& field, auto& self) {
        field("role", self.role);
        field("person", self.person);
        field("by", self.by);
        field("because", self.because);
        field("at", self.at);
        field("active", self.active);
        field("replaced_at", self.replaced_at);
    }
};
struct AppointmentsView {
    std::string urgency_class;
    std::vector<ActingLine> acting;
    std::vector<AppointmentLine> items;  // first the oldest
    std::vector<std::string> actions;    // appoint_person, classify_release: what I may do now
    static void describe(auto& field, auto& self) {
        field("urgency_class", self.urgency_class);
        field("acting", self.acting);
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct Appointments {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = AppointmentsView;
    release::ReleaseId release;
    static void describe(auto& field, auto& self) { field("release", self.release); }
};
base::Result<base::JsonText> look(Work& work, const Appointments& view);

}  // namespace fangxing::app
