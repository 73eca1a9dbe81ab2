// Commands and views on changes, library, systems, configuration items and targets.
#include <doctest/doctest.h>

#include "app/commands/add_library_entry.h"
#include "app/commands/approve_library_entry.h"
#include "app/commands/create_change.h"
#include "app/commands/create_configuration_item.h"
#include "app/commands/create_system.h"
#include "app/commands/create_target.h"
#include "app/commands/decide_change.h"
#include "app/commands/retire_library_entry.h"
#include "app/views/changes.h"
#include "app/views/configuration_items.h"
#include "app/views/library_entries.h"
#include "app/views/systems.h"
#include "app/views/targets.h"
#include "application.h"

using namespace fangxing;
using namespace fangxing::test;

namespace {

struct Shop : Application {
    access::Actor li = person("li", {"configuration_administrator", "release_implementer"});
    access::Actor wang = person("wang", {"change_manager", "software_control_supervisor"});
    base::Ref system_id = make_system();

    base::Ref make_system() {
        const auto unit = add<access::Unit>({access::UnitCreated{"it", {"信息", "IT"}, {}}});
        return {made(run(li, app::CreateSystem{"Shop", {"商城", "shop"}, unit.id, li.id}))};
    }
};

app::AddLibraryEntry package(base::Ref system, const base::Digest& digest) {
    return {system, "shop", "1.0.0", digest, "shop.tar", "build", "wang", {}, {}};
}

std::size_t count(const base::Result<base::Json>& page) {
    return page->find("items")->array()->size();
}

}  // namespace

TEST_CASE("systems, items and targets") {
    Shop shop;
    const auto unit = access::UnitId{77};
    CHECK(code(shop.run(shop.li, app::CreateSystem{"Other", {"甲", "a"}, unit, shop.li.id})) ==
          "unit.unknown");
    const auto first = shop.get<cmdb::System>({shop.system_id.value});
    CHECK(code(shop.run(shop.li, app::CreateSystem{"Shop", {"甲", "a"}, first.unit, shop.li.id})) ==
          "system.code_taken");

    const app::CreateConfigurationItem item{
        "shop-app", {"应用", "app"}, "software", {shop.system_id.value}, "production", ""};
    CHECK(code(shop.run(shop.li, item)) == "");
    CHECK(code(shop.run(shop.li, item)) == "ci.code_taken");
    auto lost = item;
    lost.system = {5};
    CHECK(code(shop.run(shop.li, lost)) == "system.unknown");

    app::CreateTarget target{
        "prod",
        {"生产", "production"},
        shop.system_id,
        "production",
        "127.0.0.1",
        22,
        "deploy",
        "ssh-ed25519 "
        "AAAAC3NzaC1lZDI1NTE5AAAAIBGKdCr0f6tXHrzMdLSwLhTpzVPlPdgwpqnZ8b2mXCzV"};
    CHECK(code(shop.run(shop.li, target)) == "");
    CHECK(code(shop.run(shop.li, target)) == "target.code_taken");
    target.host = "-oProxyCommand=id";
    CHECK(code(shop.run(shop.li, target)) == "target.incomplete");

    CHECK(count(shop.look(shop.li, app::Systems{})) == 1);
    CHECK(count(shop.look(shop.li, app::Targets{shop.system_id, {}, {}, {}})) == 1);
    CHECK(count(shop.look(shop.li, app::ConfigurationItems{base::Ref{9}, {}, {}, {}, {}})) == 0);
    CHECK(shop.look(shop.li, app::OneSystem{{shop.system_id.value}})->text("code") == "Shop");
    CHECK(code(shop.look(shop.li, app::OneTarget{{5}})) == "target.not_found");
}

TEST_CASE("a change is decided by somebody else, once") {
    Shop shop;
    const app::CreateChange wish{"title", "purpose",         "normal", shop.system_id,
                                 {},      "impact analysis", "people"};
    const change::ChangeId id{made(shop.run(shop.li, wish))};
    CHECK(shop.get<change::Change>(id).number == "CHG-000001");
    auto lost = wish;
    lost.items = {base::Ref{5}};
    CHECK(code(shop.run(shop.li, lost)) == "ci.unknown");

    CHECK(code(shop.run(shop.li, app::DecideChange{id, true, ""})) == "change.own_change");
    const auto seen = shop.look(shop.wang, app::OneChange{id});
    CHECK(base::to_text(*seen->find("actions")) == R"(["decide_change","relate_changes"])");
    CHECK(code(shop.run(shop.wang, app::DecideChange{id, true, ""})) == "");
    CHECK(code(shop.run(shop.wang, app::DecideChange{id, true, ""})) == "change.already_decided");
    CHECK(count(shop.look(shop.li, app::Changes{{}, change::State::approved, {}, {}})) == 1);
    CHECK(count(shop.look(shop.li, app::Changes{{}, change::State::in_review, {}, {}})) == 0);
}

TEST_CASE("pages follow each other") {
    Shop shop;
    const app::CreateChange wish{"title", "purpose", "normal", shop.system_id, {}, "", ""};
    for (int n = 0; n < 5; ++n) REQUIRE(shop.run(shop.li, wish));
    app::Changes view{{}, {}, {}, 2};
    std::size_t seen = 0;
    for (int page = 0; page < 3; ++page) {
        const auto answer = shop.look(shop.li, view);
        seen += count(answer);
        view.after = base::Ref::parse(answer->text("next"));
    }
    CHECK(seen == 5);
    CHECK_FALSE(view.after);
}

TEST_CASE("the library takes uploaded bytes, binds a name once, and is kept by another") {
    Shop shop;
    const auto digest = shop.blobs->put("bytes of the package");
    const auto entry = package(shop.system_id, digest);
    CHECK(code(shop.run(shop.li, package(shop.system_id, base::digest_of("never")))) ==
          "library.blob_missing");
    CHECK(code(shop.run(shop.li, package({5}, digest))) == "system.unknown");
    const library::EntryId id{made(shop.run(shop.li, entry))};
    CHECK(shop.get<library::Entry>(id).size == 20);
    CHECK(code(shop.run(shop.li, entry)) == "library.version_bound");

    CHECK(code(shop.run(shop.li, app::ApproveLibraryEntry{id})) == "library.role");
    CHECK(code(shop.run(shop.wang, app::ApproveLibraryEntry{id})) == "");
    CHECK(code(shop.run(shop.wang, app::ApproveLibraryEntry{id})) == "library.not_quarantined");
    CHECK(count(shop.look(shop.li, app::LibraryEntries{{}, {}, digest, {}, {}})) == 1);
    CHECK(code(shop.run(shop.wang, app::RetireLibraryEntry{id, ""})) == "reason.missing");
    CHECK(code(shop.run(shop.wang, app::RetireLibraryEntry{id, "superseded"})) == "");
    CHECK(shop.get<library::Entry>(id).state == library::State::retired);
}
