#include "domain/cmdb/cmdb.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::cmdb;

namespace {

const base::Instant now{5};

SystemCreated shop() {
    return {.code = "Shop_System", .name = {"商城", "shop"}, .unit = {1}, .owner = {2}};
}
ItemCreated server() {
    return {.code = "shop-app",
            .name = {"商城应用", "shop application"},
            .kind = "software",
            .system = {3},
            .environment = "production",
            .installed_version = "1.0"};
}

}  // namespace

TEST_CASE("systems and items name every missing field at once") {
    CHECK(create(shop()));
    const auto system = create(SystemCreated{});
    REQUIRE_FALSE(system);
    CHECK(system.error().code == "system.incomplete");
    CHECK(system.error().reasons.size() == 4);
    CHECK(system.error().reasons[0].code == "system.bad_code");
    auto blank = shop();
    blank.code = "Shop System";
    CHECK_FALSE(create(blank));

    CHECK(create(server()));
    const auto item = create(ItemCreated{});
    REQUIRE_FALSE(item);
    CHECK(item.error().code == "ci.incomplete");
    CHECK(item.error().reasons.size() == 5);
    auto strange = server();
    strange.kind = "gadget";
    CHECK(create(strange).error().reasons.at(0).code == "ci.bad_kind");
}

TEST_CASE("an item holds what a release left installed") {
    Item item;
    apply(item, server());
    CHECK(item.installed_version == "1.0");
    CHECK(update(item, "", {}, {7}, {2}, now).error().code == "ci.without_version");
    const auto digest = base::digest_of("1.1");
    const auto events = update(item, "1.1", digest, {7}, {2}, now);
    REQUIRE(events);
    for (const auto& event : *events) apply(item, event);
    CHECK(item.installed_version == "1.1");
    CHECK(item.digest == digest);
    CHECK(item.release.value == 7);
    CHECK(std::get<ItemUpdated>(events->at(0)).from_version == "1.0");
    CHECK(update(item, "1.1", digest, {8}, {2}, now)->empty());
}

TEST_CASE("a system knows its live version") {
    System system;
    apply(system, shop());
    CHECK(system.code == "Shop_System");
    apply(system, SystemVersionWentLive{"Shop_System v2", {7}});
    CHECK(system.live_version == "Shop_System v2");
    CHECK(system.live_release.value == 7);
}

TEST_CASE("an item says whose it is and what it hangs together with, never with itself") {
    Item item;
    item.id = {5};
    CHECK(describe_item(item, {{2}, {{"likes", {6}}}, {1}, {}}).error().code == "input.invalid");
    CHECK(describe_item(item, {{2}, {{"part_of", {5}}}, {1}, {}}).error().reasons.size() == 1);
    const auto events = describe_item(item, {{2}, {{"runs_on", {6}}}, {1}, {}});
    REQUIRE(events);
    cmdb::apply(item, events->front());
    CHECK(item.owner.value == 2);
    CHECK(item.relations.size() == 1);
}
