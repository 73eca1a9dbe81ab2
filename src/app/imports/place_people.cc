// Rows of units, people and the roles that they hold.
#include <algorithm>

#include "app/accounts.h"
#include "app/commands/create_person.h"
#include "app/commands/create_unit.h"
#include "app/commands/grant_role.h"
#include "app/imports/place.h"
#include "app/imports/references.h"
#include "app/roles/definitions.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

// A role by its id or by what it is called.
std::string role_said(Work& work, const std::string& text) {
    for (const auto& each : access::roles()) {
        if (text == each.id || text == each.zh || text == each.en) return std::string(each.id);
    }
    for (const auto& each : role_definitions(work)) {
        const auto& name = each.defined.name;
        if (text == name.zh || text == name.en) return each.defined.role;
    }
    return text;
}

}  // namespace

base::Result<Placed> place_unit(Work& work, ImportRow& row) {
    const auto parent = unit_at(work, row, "parent");
    const auto there = work.where<access::Unit>("code", row["code"], 0, 1);
    if (there.empty()) {
        TRY(as_command(work, CreateUnit{row["code"], row.name(), parent}));
        return Placed{ImportVerdict::fresh};
    }
    row.must_equal("name_zh", there.front().name.zh);
    row.must_equal("name_en", there.front().name.en);
    row.must_equal("parent", unit_code(work, there.front().parent));
    return Placed{};
}

base::Result<Placed> place_person(Work& work, ImportRow& row) {
    const auto unit = unit_at(work, row, "unit");
    const auto there = person_by_login(work.store(), row["login"]);
    if (there) {
        row.must_equal("name_zh", there->name.zh);
        row.must_equal("name_en", there->name.en);
        row.must_equal("unit", unit_code(work, there->unit));
        return Placed{};
    }
    const auto made = TRY(as_command(work, CreatePerson{row["login"], row.name(), unit, {}}));
    const auto answer = TRY(base::decode<PersonCreatedAnswer>(made));
    return Placed{ImportVerdict::fresh,
                  ImportLink{row["login"], answer.link, answer.link_expires_at}};
}

base::Result<Placed> place_role(Work& work, ImportRow& row) {
    const auto person = person_at(work, row, "login").value_or(access::PersonId{});
    const auto unit = unit_at(work, row, "unit");
    const auto system = system_at(work, row, "system");
    const auto role = role_said(work, row["role"]);
    if (!access::find_role(role) && !role_definition(work, role) && !access::is_role_id(role)) {
        row.wrong("role", "role.unknown", {{"role", row["role"]}});
    }
    access::Place place;
    if (unit) place.unit = *unit;
    if (system) place.system = {system->value};
    for (const auto& each : grants_of(work.store(), person)) {
        if (each.role == role && each.place == place) return Placed{};
    }
    GrantRole wish{person, role, GrantedPlace{unit, {}, {}, {}}};
    if (system) wish.place->system = base::Ref{system->value};
    TRY(as_command(work, wish));
    return Placed{ImportVerdict::fresh};
}

}  // namespace fangxing::app
