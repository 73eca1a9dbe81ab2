// An improvement as one line of a list, with the names of whoever has to do with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/holders.h"
#include "app/work.h"
#include "domain/improvement/improvement.h"

namespace fangxing::app {

struct UnitNamed {
    access::UnitId id;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
    }
};
// One that was deleted since has no line.
std::vector<UnitNamed> units_named(Work& work, const std::vector<access::UnitId>& ids);
std::optional<HolderLine> person_named(Work& work, access::PersonId id);

struct ImprovementLine {
    improvement::ImprovementId id;
    std::string number;
    std::string pack;
    base::Words pack_name;
    improvement::Kind kind = improvement::Kind::suggestion;
    std::string title;
    improvement::State state = improvement::State::proposed;
    std::optional<HolderLine> by;
    base::Instant at;
    std::vector<UnitNamed> in_charge;  // departments responsible for improvement
    std::string measure;
    std::optional<HolderLine> person;
    std::optional<UnitNamed> unit;  // to which it is assigned
    std::optional<base::Instant> due;
    bool overdue = false;
    std::string indicator;  // code of the one that it answers
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("pack", self.pack);
        field("pack_name", self.pack_name);
        field("kind", self.kind);
        field("title", self.title);
        field("state", self.state);
        field("by", self.by);
        field("at", self.at);
        field("in_charge", self.in_charge);
        field("measure", self.measure);
        field("person", self.person);
        field("unit", self.unit);
        field("due", self.due);
        field("overdue", self.overdue);
        field("indicator", self.indicator);
    }
};
ImprovementLine improvement_line(Work& work, const improvement::Improvement& improvement);

}  // namespace fangxing::app
