#include "domain/access/unit.h"

#include <algorithm>

#include "base/result.h"
#include "domain/access/name.h"

namespace fangxing::access {

void apply(Unit& unit, const Unit::Event& event) {
    const auto& created = std::get<UnitCreated>(event);
    unit.code = created.code;
    unit.name = created.name;
    unit.parent = created.parent;
}

base::Result<std::vector<Unit::Event>> create(const UnitCreated& unit) {
    std::vector<base::Reason> reasons;
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    };
    if (unit.code.empty() || unit.code.size() > 64 || !std::ranges::all_of(unit.code, fits)) {
        reasons.push_back(base::Reason{"unit.code_form", "/code", {}});
    }
    check_name(unit.name, reasons);
    if (!reasons.empty()) return base::refuse(base::Kind::invalid, "unit.incomplete", {}, reasons);
    return std::vector<Unit::Event>{unit};
}

}  // namespace fangxing::access
