#include "domain/library/inventory.h"

#include <doctest/doctest.h>

#include "domain/library/distribution.h"

namespace fangxing::library {
namespace {

Entry version(std::int64_t id, const char* number, State state, std::int64_t approved_at) {
    Entry entry;
    entry.id = {id};
    entry.name = "app";
    entry.package_version = number;
    entry.digest = base::digest_of(number);
    entry.state = state;
    entry.approved_at = {approved_at};
    return entry;
}

Installed found(const char* name, const char* number) {
    return {name, number, base::digest_of(number), "host"};
}

Offered offered() {
    Offered out;
    out.found = true;
    out.entry = version(1, "1.0", State::approved, 1);
    out.of_the_release = out.cleared = out.place_known = true;
    return out;
}

Distributed at_shop(DistributionResult result) {
    Distributed out;
    out.place = "shop";
    out.result = result;
    return out;
}

std::string first_reason(const Offered& of, DistributionResult result) {
    const auto answer = distribute(of, at_shop(result));
    return answer ? "" : answer.error().reasons.at(0).code;
}

}  // namespace

TEST_CASE("an inventory names its system, its environment and what it found") {
    CHECK(take({}).error().reasons.size() == 3);
    InventoryTaken taken;
    taken.system = {1};
    taken.environment = "production";
    taken.items.emplace_back();
    const auto refused = take(taken);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reasons.size() == 2);
    CHECK(refused.error().reasons[0].field == "/items/0/name");
    taken.items = {found("app", "1.0")};
    CHECK(take(taken));
    taken.items.resize(most_installed + 1, found("app", "1.0"));
    CHECK(take(taken).error().reasons[0].code == "inventory.too_long");
}

TEST_CASE("what is installed differs from the library in four ways") {
    const std::vector entries{
        version(1, "1.0", State::approved, 1), version(2, "2.0", State::approved, 2),
        version(3, "3.0", State::quarantined, 0), version(4, "0.9", State::retired, 0)};
    InventoryTaken taken;
    taken.items = {found("app", "2.0"), found("app", "1.0"), found("app", "3.0"),
                   found("app", "0.9"), found("app", "7"),   found("other", "1.0")};
    taken.items.push_back({"app", "2.0", base::digest_of("else"), "host"});
    taken.items.push_back({"app", "2.0", std::nullopt, "host"});
    std::vector<InstalledAs> seen;
    const auto list = differences(taken, entries);
    for (const auto& each : list) {
        seen.push_back(each.what);
        if (each.installed.name == "app") CHECK(each.library_version == "2.0");
    }
    CHECK(seen == std::vector{InstalledAs::outdated, InstalledAs::not_approved,
                              InstalledAs::not_approved, InstalledAs::not_in_library,
                              InstalledAs::not_in_library, InstalledAs::other_checksum});
}

TEST_CASE("a replaced version is outdated even where it was approved later") {
    auto old = version(1, "1.0", State::approved, 9);
    old.replaced_by = {2};
    InventoryTaken taken;
    taken.items = {found("app", "1.0")};
    const auto list = differences(taken, {old, version(2, "2.0", State::approved, 2)});
    REQUIRE(list.size() == 1);
    CHECK(list[0].what == InstalledAs::outdated);
}

TEST_CASE("what is distributed comes from the library, is the release's, and arrives unchanged") {
    using enum DistributionResult;
    CHECK(first_reason(offered(), issued).empty());
    auto of = offered();
    of.place_known = false;
    CHECK(first_reason(of, issued) == "distribution.unknown_place");
    CHECK(distribute(offered(), {}).error().reasons.at(0).code == "input.missing");
    of = offered();
    of.found = false;
    CHECK(first_reason(of, issued) == "distribution.not_in_library");
    of = offered();
    of.entry.state = State::retired;
    of.of_the_release = of.cleared = false;
    of.installed_digest = base::digest_of("else");
    CHECK(distribute(of, at_shop(installed)).error().reasons.size() == 4);
    CHECK(first_reason(offered(), installed) == "distribution.unverified");
    of = offered();
    of.installed_digest = of.entry.digest;
    const auto recorded = distribute(of, at_shop(installed));
    REQUIRE(recorded);
    Distribution distribution;
    library::apply(distribution, recorded->front());
    CHECK(distribution.recorded.digest == of.entry.digest);
    CHECK(distribution.recorded.package_version == "1.0");
}

}  // namespace fangxing::library
