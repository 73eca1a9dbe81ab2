// Organisation units, and the places in which a role may hold.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/describe.h"
#include "base/words.h"

namespace fangxing::access {

struct UnitTag;
using UnitId = base::Id<UnitTag>;

// An organisation unit: the whole organisation, a department, a branch.
struct UnitCreated {
    static constexpr std::string_view type = "unit.created";
    std::string code;
    base::Words name;
    UnitId parent;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("parent", self.parent);
    }
};
struct Unit {
    static constexpr std::string_view table = "units";
    static constexpr std::string_view noun = "unit";
    using Event = std::variant<UnitCreated>;

    UnitId id;
    std::int64_t version = 0;
    std::string code;
    base::Words name;
    UnitId parent;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("parent", self.parent);
    }
    static void columns(auto& column, const auto& self) { column("code", self.code); }
};
void apply(Unit& unit, const Unit::Event& event);

// Refuses 422 `unit.incomplete` with `unit.code_form` and those of `check_name`.
base::Result<std::vector<Unit::Event>> create(const UnitCreated& unit);

// A place narrows a role: zero members mean "anywhere".
struct Place {
    UnitId unit;
    base::Ref system;
    base::Ref site;
    base::Ref release;

    bool operator==(const Place&) const = default;
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("system", self.system);
        field("site", self.site);
        field("release", self.release);
    }
};

}  // namespace fangxing::access
