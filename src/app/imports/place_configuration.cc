// Rows of systems and configuration items.
#include "app/accounts.h"
#include "app/commands/create_configuration_item.h"
#include "app/commands/create_system.h"
#include "app/commands/describe_configuration_item.h"
#include "app/imports/place.h"
#include "app/imports/references.h"

namespace fangxing::app {
namespace {

base::Result<Placed> same_item(Work& work, ImportRow& row, const cmdb::Item& there) {
    row.must_equal("name_zh", there.name.zh);
    row.must_equal("name_en", there.name.en);
    row.must_equal("kind", there.kind);
    row.must_equal("system", system_code(work, there.system));
    row.must_equal("environment", there.environment);
    // What runs is told by releases from the first one on; a list of the beginning says no more.
    if (!there.release) row.must_equal("installed_version", there.installed_version);
    const bool is_owned = !row.has("owner") || login_of(work, there.owner) == row["owner"];
    if (is_owned || !row.wrongs().empty()) return Placed{};
    TRY(as_command(work, DescribeConfigurationItem{there.id, row["owner"], there.relations},
                   there.version));
    return Placed{ImportVerdict::changed};
}

}  // namespace

base::Result<Placed> place_system(Work& work, ImportRow& row) {
    const auto unit = unit_at(work, row, "unit");
    const auto owner = person_at(work, row, "owner");
    const auto there = work.where<cmdb::System>("code", row["code"], 0, 1);
    if (there.empty()) {
        TRY(as_command(work, CreateSystem{row["code"], row.name(), unit.value_or(access::UnitId{}),
                                          owner.value_or(access::PersonId{})}));
        return Placed{ImportVerdict::fresh};
    }
    const auto& system = there.front();
    row.must_equal("name_zh", system.name.zh);
    row.must_equal("name_en", system.name.en);
    row.must_equal("unit", unit_code(work, system.unit));
    row.must_equal("owner", login_of(work, system.owner));
    return Placed{};
}

base::Result<Placed> place_item(Work& work, ImportRow& row) {
    const auto system = system_at(work, row, "system");
    (void)person_at(work, row, "owner");
    const auto there = work.where<cmdb::Item>("code", row["code"], 0, 1);
    if (!there.empty()) return same_item(work, row, there.front());
    const auto made = TRY(
        as_command(work, CreateConfigurationItem{row["code"], row.name(), row["kind"],
                                                 system.value_or(cmdb::SystemId{}),
                                                 row["environment"], row["installed_version"]}));
    if (row.has("owner") && row.wrongs().empty()) {
        const auto item = TRY(base::decode<Saved>(made));
        TRY(as_command(work, DescribeConfigurationItem{{item.id.value}, row["owner"], {}},
                       item.version));
    }
    return Placed{ImportVerdict::fresh};
}

}  // namespace fangxing::app
