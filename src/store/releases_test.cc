// The list of releases and the search in it, on both databases.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "store/each_database.h"
#include "store/open.h"
#include "store/search_tokens.h"

namespace fangxing::store {
namespace {

using app::ReleaseQuery;
using app::Store;
using base::Result;
using Ids = std::vector<std::int64_t>;

const std::vector<std::string> states{"draft", "approval", "deploying", "closed"};

app::Row listed(std::int64_t id) {
    auto row = sample_release(id, "R-" + std::to_string(1000 + id));
    row.columns = {{"number", "R-" + std::to_string(1000 + id)},
                   {"title", "title " + std::to_string(id * 37 % 101)},
                   {"state", states[static_cast<std::size_t>(id) % states.size()]},
                   {"system", id % 5},
                   {"unit", id % 3},
                   {"department", id % 4},
                   {"project", id % 10 == 0 ? "搬迁" + std::to_string(id % 3) : std::string()},
                   {"type", std::string(id % 2 == 0 ? "standard" : "emergency")},
                   {"environment", std::string("production")},
                   {"pack", std::string("standard")},
                   {"start", id * 7 % 13},
                   {"created_at", id}};
    return row;
}

Ids ids(const std::vector<app::Row>& rows) {
    Ids out;
    for (const auto& row : rows) out.push_back(row.id);
    return out;
}

Ids found(app::Database& database, const ReleaseQuery& query) {
    Ids out;
    database.read([&](Store& store) { out = ids(store.releases(query)); });
    return out;
}

void fill(app::Database& database, std::int64_t count) {
    CHECK(database.write([&](Store& store) -> Result<void> {
        for (std::int64_t id = 1; id <= count; ++id) {
            TRY(store.insert("releases", listed(id)));
            if (id % 4 == 0) store.take_part(id, 9);
            if (id % 4 == 0) store.take_part(id, 9);
        }
        return {};
    }));
}

std::string order_cell(std::int64_t id, const std::string& order) {
    for (const auto& [name, cell] : listed(id).columns) {
        if (name != order) continue;
        const auto* number = std::get_if<std::int64_t>(&cell);
        return number ? std::to_string(*number) : std::get<std::string>(cell);
    }
    return {};
}

}  // namespace

TEST_CASE("filters combine, newest first") {
    each_open_database([](app::Database& database) {
        fill(database, 60);
        CHECK(found(database, {.limit = 3}) == Ids{60, 59, 58});
        CHECK(found(database, {.states = {"draft"}, .limit = 3}) == Ids{60, 56, 52});
        CHECK(found(database, {.states = {"draft", "closed"}, .limit = 3}) == Ids{60, 59, 56});
        CHECK(found(database, {.states = {"draft"}, .systems = {1, 2}, .limit = 9}) ==
              Ids{56, 52, 36, 32, 16, 12});
        CHECK(found(database, {.units = {2}, .types = {"emergency"}, .limit = 2}) == Ids{59, 53});
        CHECK(found(database, {.departments = {1, 2}, .limit = 3}) == Ids{58, 57, 54});
        CHECK(found(database, {.projects = {"搬迁0", "搬迁1"}}) == Ids{60, 40, 30, 10});
        CHECK(found(database, {.departments = {2}, .projects = {"搬迁1"}}) == Ids{10});
        CHECK(found(database, {.projects = {"机房"}}).empty());
        CHECK(found(database, {.environment = "test"}).empty());
        CHECK(found(database, {.environment = "production", .pack = "standard", .limit = 1}) ==
              Ids{60});
        CHECK(found(database, {.person = 9, .limit = 2}) == Ids{60, 56});
        CHECK(found(database, {.states = {"closed"}, .person = 9}).empty());
        CHECK(found(database, {.person = 8}).empty());
        CHECK(found(database, {.starts_from = 11, .starts_before = 12, .limit = 2}) == Ids{48, 35});
        CHECK(found(database, {.starts_before = 1}).empty());
        CHECK(found(database, {.starts_from = 11, .starts_before = 12, .order = "start"}) ==
              Ids{48, 35, 22, 9});
        CHECK(found(database, {.starts_before = 1, .order = "start"}).empty());
        CHECK(found(database, {.descending = false, .limit = 2}) == Ids{1, 2});
    });
}

TEST_CASE("ids and versions are told without bodies, of one range and of several") {
    each_open_database([](app::Database& database) {
        fill(database, 20);
        for (const auto& chosen : {std::vector<std::string>{}, {"draft", "closed"}}) {
            ReleaseQuery query{.states = chosen};
            const auto all = found(database, query);
            query.without_bodies = true;
            CHECK(found(database, query) == all);
            database.read([&](Store& store) {
                for (const auto& row : store.releases(query)) {
                    CHECK(row.version == 1);
                    CHECK(row.body.empty());
                }
            });
        }
    });
}

TEST_CASE("projects are listed once each, in their order") {
    each_open_database([](app::Database& database) {
        fill(database, 60);
        database.read([](Store& store) {
            using Names = std::vector<std::string>;
            CHECK(store.release_projects("", 9) == Names{"搬迁0", "搬迁1", "搬迁2"});
            CHECK(store.release_projects("搬迁0", 1) == Names{"搬迁1"});
            CHECK(store.release_projects("搬迁2", 9).empty());
        });
    });
}

TEST_CASE("pages by key meet every row once, in every order") {
    each_open_database([](app::Database& database) {
        fill(database, 50);
        for (const std::string order : {"created_at", "start", "number", "title", "state"}) {
            for (const bool descending : {true, false}) {
                for (const auto& chosen : {std::vector<std::string>{}, {"draft", "closed"}}) {
                    CAPTURE(order);
                    CAPTURE(descending);
                    Ids seen;
                    ReleaseQuery query{
                        .states = chosen, .order = order, .descending = descending, .limit = 7};
                    for (;;) {
                        const auto page = found(database, query);
                        seen.insert(seen.end(), page.begin(), page.end());
                        if (page.size() < 7) break;
                        query.after_id = page.back();
                        query.after_cell = order_cell(page.back(), order);
                    }
                    CHECK(seen.size() == (chosen.empty() ? 50U : 24U));
                    CHECK(std::set(seen.begin(), seen.end()).size() == seen.size());
                }
            }
        }
    });
}

TEST_CASE("releases are found by words in Chinese and English") {
    each_open_database([](app::Database& database) {
        const std::map<std::int64_t, std::string> titles{
            {1, "支付系统升级 V2.1"},
            {2, "核心支付网关切换"},
            {3, "系统支付"},
            {4, "Deployment of payment-gateway"},
            {5, "网上银行 ＡＰＰ 发布"},
        };
        CHECK(database.write([&](Store& store) -> Result<void> {
            for (const auto& [id, title] : titles) {
                TRY(store.insert("releases", listed(id)));
                store.index_release(id, title);
            }
            return {};
        }));
        const auto finds = [&](const std::string& text) { return found(database, {.text = text}); };
        CHECK(finds("支付") == Ids{3, 2, 1});
        CHECK(finds("系统 支付") == Ids{3, 1});
        CHECK(finds("支付系统") == Ids{1});  // 3 has the same pairs but one, in another order
        CHECK(finds("付") == Ids{3, 2, 1});
        CHECK(finds("支付网关") == Ids{2});
        CHECK(finds("v2") == Ids{1});
        CHECK(finds("V2.1升级") == Ids{1});
        CHECK(finds("deploy") == Ids{4});
        CHECK(finds("deployment") == Ids{4});
        CHECK(finds("deployments").empty());
        CHECK(finds("GATE pay") == Ids{4});
        CHECK(finds("app") == Ids{5});
        CHECK(finds("不存在").empty());
        CHECK(finds("?!").empty());
        CHECK(finds("\" OR 1=1 --").empty());
        CHECK(found(database, {.text = "支付", .limit = 1}) == Ids{3});
        CHECK(found(database, {.text = "支付", .after_id = 2}) == Ids{1});
        CHECK(found(database, {.text = "支付", .descending = false}) == Ids{1, 2, 3});
        CHECK(found(database, {.states = {"approval"}, .text = "支付"}) == Ids{1});
        CHECK(found(database, {.text = "支付", .order = "number"}) == Ids{3, 2, 1});

        CHECK(database.write([&](Store& store) -> Result<void> {
            store.index_release(2, "核心网关");
            store.index_release(3, "");
            return {};
        }));
        CHECK(finds("支付") == Ids{1});
        CHECK(finds("网关") == Ids{2});
    });
}

TEST_CASE("texts are folded and cut into tokens") {
    CHECK(folded("  支付系统V２.1　升级，OK! ") == "支付系统 v2 1 升级 ok");
    CHECK(folded("\xff\xfe支\xe4付") == "支 付");
    CHECK(folded("Crème brûlée") == "crème brûlée");
    CHECK(folded("").empty());
    CHECK(tokens_of("支付网 v2") ==
          std::vector<std::string>{"v", "v2", "付", "付网", "支", "支付", "网"});
    CHECK(tokens_of("deployment").size() == longest_prefix);
    CHECK(search_for("支付").tokens == std::vector<std::string>{"支付"});
    CHECK(search_for("支付").contained.empty());
    CHECK(search_for("支付网关").contained == std::vector<std::string>{"支付网关"});
    CHECK(search_for("deployment").tokens == std::vector<std::string>{"deployme"});
    CHECK(search_for("deployment").contained == std::vector<std::string>{" deployment"});
    CHECK(search_for("。").tokens.empty());
}

}  // namespace fangxing::store
