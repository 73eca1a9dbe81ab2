// What both databases promise: rows, transactions, the journal, the outbox and what else is kept.
#include <doctest/doctest.h>

#include <atomic>
#include <set>
#include <thread>

#include "base/ensure.h"
#include "store/each_database.h"
#include "store/migrations.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

template <class Work>
Result<void> write(app::Database& database, Work work) {
    return database.write([&](Store& store) -> Result<void> {
        if constexpr (std::is_void_v<decltype(work(store))>) {
            work(store);
            return {};
        } else {
            return work(store);
        }
    });
}

template <class Look>
auto look(app::Database& database, Look view) {
    decltype(view(std::declval<Store&>())) out{};
    database.read([&](Store& store) { out = view(store); });
    return out;
}

}  // namespace

TEST_CASE("rows are written, found, listed, removed") {
    each_open_database([](app::Database& database) {
        CHECK(write(database, [](Store& store) -> Result<void> {
            TRY(store.insert("releases", sample_release(1, "R-1")));
            TRY(store.insert("releases", sample_release(2, "R-2")));
            CHECK(store.find("releases", 2).has_value());  // one's own writes are seen
            return {};
        }));
        CHECK(look(database, [](Store& s) { return s.find("releases", 1)->body; }) ==
              R"({"title":"支付系统"})");
        CHECK_FALSE(look(database, [](Store& s) { return s.find("releases", 9); }));
        CHECK(look(database, [](Store& s) {
                  return s.where("releases", "number", std::string("R-2"));
              }).size() == 1);
        CHECK(look(database, [](Store& s) {
                  return s.where("releases", "unit", app::Cell(), 0, 1);
              }).size() == 1);
        CHECK(look(database, [](Store& s) {
                  return s.where_all("releases",
                                     {{"system", std::int64_t{7}}, {"number", std::string("R-1")}});
              }).size() == 1);
        const auto newest = look(database, [](Store& s) {
            return s.newest("releases", {{"system", std::int64_t{7}}}, 0, 1);
        });
        REQUIRE(newest.size() == 1);
        CHECK(newest.front().id == 2);
        CHECK(look(database, [](Store& s) { return s.newest("releases", {}, 2, 9); }).size() == 1);
        CHECK(look(database, [](Store& s) { return s.newest("releases", {}, 0, 9); }).size() == 2);
        CHECK(look(database, [](Store& s) { return s.all("releases", 1); }).front().id == 2);
        CHECK(write(database, [](Store& store) { store.remove("releases", 1); }));
        CHECK(look(database, [](Store& s) { return s.all("releases"); }).size() == 1);
    });
}

TEST_CASE("rows are found by any of several values, in an order, and by what values there are") {
    each_open_database([](app::Database& database) {
        CHECK(write(database, [](Store& store) -> Result<void> {
            for (std::int64_t id = 1; id <= 5; ++id) {
                auto row = sample_release(id, "R-" + std::to_string(id));
                row.columns[2].second = std::string(id < 4 ? "draft" : "closed");
                if (id == 5) row.columns[3].second = std::int64_t{8};
                row.columns[5].second = std::int64_t{50} - id / 2;
                TRY(store.insert("releases", row));
            }
            return {};
        }));
        const app::Columns of_seven{{"system", std::int64_t{7}}};
        const auto ids = [](const std::vector<app::Row>& rows) {
            std::vector<std::int64_t> out;
            for (const auto& row : rows) out.push_back(row.id);
            return out;
        };
        using Ids = std::vector<std::int64_t>;
        const auto any = [&](const std::string& column, std::vector<app::Cell> values,
                             const app::Columns& columns) {
            return ids(look(database, [&](Store& s) {
                return s.where_any("releases", column, values, columns);
            }));
        };
        CHECK(any("id", {std::int64_t{5}, std::int64_t{2}, std::int64_t{9}}, {}) == Ids{2, 5});
        CHECK(any("id", {std::int64_t{5}, std::int64_t{2}}, of_seven) == Ids{2});
        CHECK(any("state", {std::string("closed"), std::string("closed")}, {}) == Ids{4, 5});
        CHECK(any("state", {}, {}).empty());
        std::vector<app::Cell> many(1000, std::int64_t{3});
        many.back() = std::int64_t{1};
        CHECK(any("id", many, {}) == Ids{1, 3});

        const auto page = [&](app::Position after, int limit) {
            return ids(look(database, [&](Store& s) {
                return s.in_order("releases", "start", of_seven, after, limit);
            }));
        };
        CHECK(page({}, 9) == Ids{4, 2, 3, 1});
        CHECK(page({}, 2) == Ids{4, 2});
        CHECK(page({49, 2}, 9) == Ids{3, 1});

        const auto states = [&](const std::vector<std::int64_t>& without) {
            return look(database, [&](Store& s) {
                return s.values_of("releases", "state", of_seven, without);
            });
        };
        CHECK(states({}) == std::set<std::string>{"draft", "closed"});
        CHECK(states({4, 1}) == std::set<std::string>{"draft"});
        CHECK(look(database, [](Store& s) {
                  return s.values_of("releases", "type", {{"system", std::int64_t{9}}});
              }).empty());
        const std::vector<app::Cell> systems{std::int64_t{7}, std::int64_t{8}, std::int64_t{9}};
        const auto least = look(database, [&](Store& s) {
            return s.least_of("releases", "id", "system", systems,
                              {{"state", std::string("closed")}});
        });
        CHECK(least == std::map<std::int64_t, std::int64_t>{{7, 4}, {8, 5}});
    });
}

TEST_CASE("what is read ahead is what would be read, and what is written since") {
    each_open_database([](app::Database& database) {
        CHECK(write(database, [](Store& store) -> Result<void> {
            TRY(store.insert("releases", sample_release(1, "R-1")));
            return store.insert("units", sample_unit(2, "u"));
        }));
        const app::Columns of_seven{{"system", std::int64_t{7}}};
        CHECK(write(database, [&](Store& store) -> Result<void> {
            store.read_ahead({{"releases", of_seven},
                              {"units", {{"id", std::int64_t{2}}}, 1},
                              {"units", {{"id", std::int64_t{3}}}, 1}});
            CHECK(store.where_all("releases", of_seven).size() == 1);
            CHECK(store.where_all("releases", of_seven, 1).empty());
            CHECK(store.where_all("releases", of_seven, 0, 1).size() == 1);
            CHECK(store.find("units", 2)->body == sample_unit(2, "u").body);
            CHECK_FALSE(store.find("units", 3));
            TRY(store.insert("releases", sample_release(4, "R-4")));
            CHECK(store.where_all("releases", of_seven).size() == 2);
            TRY(store.insert("units", sample_unit(3, "v")));
            CHECK(store.find("units", 3));
            store.remove("units", 2);
            CHECK_FALSE(store.find("units", 2));
            return {};
        }));
    });
}

TEST_CASE("a repeated unique column is refused with table and column, and the unit may go on") {
    each_open_database([](app::Database& database) {
        CHECK(write(database,
                    [](Store& store) { return store.insert("releases", sample_release(1, "R")); }));
        Result<void> again;
        CHECK(write(database, [&](Store& store) -> Result<void> {
            again = store.insert("releases", sample_release(2, "R"));
            return store.insert("releases", sample_release(3, "S"));
        }));
        REQUIRE_FALSE(again);
        CHECK(again.error().kind == base::Kind::conflict);
        CHECK(again.error().code == "store.duplicate");
        CHECK(again.error().parameters.at("table") == "releases");
        CHECK(again.error().parameters.at("column") == "number");
        CHECK(look(database, [](Store& s) { return s.all("releases"); }).size() == 2);
        const auto refused = write(database, [](Store& store) {
            return store.insert("releases", sample_release(1, "T"));
        });
        REQUIRE_FALSE(refused);
        CHECK(refused.error().parameters.at("column") == "id");
    });
}

TEST_CASE("versions rise by one, and the slower of two writers is told") {
    each_open_database([](app::Database& database) {
        CHECK(write(database,
                    [](Store& store) { return store.insert("releases", sample_release(1, "R")); }));
        auto row = sample_release(1, "R");
        row.body = "{}";
        bool first = false;
        bool second = true;
        CHECK(write(database, [&](Store& store) -> Result<void> {
            first = TRY(store.update("releases", row));
            second = TRY(store.update("releases", row));
            return {};
        }));
        CHECK(first);
        CHECK_FALSE(second);
        CHECK(look(database, [](Store& s) { return s.find("releases", 1)->version; }) == 2);
        CHECK(look(database, [](Store& s) { return s.find("releases", 1)->body; }) == "{}");
    });
}

TEST_CASE("what refuses or throws leaves no trace") {
    each_open_database([](app::Database& database) {
        const auto refused = write(database, [](Store& store) -> Result<void> {
            TRY(store.insert("releases", sample_release(1, "R")));
            store.append(sample_entry(10, 1));
            store.emit(sample_wish(20, "k", 0));
            return base::refuse(base::Kind::conflict, "release.closed");
        });
        CHECK(refused.error().code == "release.closed");
        CHECK_THROWS_AS(write(database,
                              [](Store& store) -> Result<void> {
                                  TRY(store.insert("releases", sample_release(1, "R")));
                                  throw base::Bug("x");
                              }),
                        base::Bug);
        database.seal();
        CHECK(look(database, [](Store& s) { return s.all("releases"); }).empty());
        CHECK(look(database, [](Store& s) { return s.timeline(1, 0, 9); }).empty());
        CHECK(look(database, [](Store& s) { return s.feed(0, 9); }).empty());
        CHECK_FALSE(look(database, [](Store& s) { return s.next_due(); }));
    });
}

TEST_CASE("the journal is read by release, by noun and in sealed order, and stays as it is") {
    each_open_database([](app::Database& database) {
        CHECK(write(database, [](Store& store) {
            store.append(sample_entry(10, 1));
            store.append(sample_entry(11, 2));
            CHECK(store.timeline(1, 0, 9).size() == 1);
        }));
        database.seal();
        CHECK(write(database, [](Store& store) { store.append(sample_entry(5, 1)); }));
        database.seal();
        const auto feed = look(database, [](Store& s) { return s.feed(0, 9); });
        REQUIRE(feed.size() == 3);
        for (std::size_t n = 0; n < 3; ++n) CHECK(feed[n].seq == static_cast<std::int64_t>(n) + 1);
        CHECK(feed[0].id == 10);
        CHECK(feed[0].at.us == 10'000);
        CHECK(feed[0].reason == "因为");
        CHECK(feed[0].payload == R"({"a":1})");
        const auto timeline = look(database, [](Store& s) { return s.timeline(1, 0, 9); });
        REQUIRE(timeline.size() == 2);
        CHECK(timeline[0].id == 5);
        CHECK(look(database, [](Store& s) { return s.timeline(1, 5, 9); }).size() == 1);
        CHECK(look(database, [](Store& s) { return s.entries_of("releases", 2, 9); }).size() == 1);
        CHECK(look(database, [](Store& s) { return s.feed(2, 9); }).size() == 1);
        CHECK(look(database, [](Store& s) { return s.feed(3, 9); }).empty());
    });
}

TEST_CASE("a unit's entries are numbered in their order, however many, and it reads them itself") {
    each_open_database([](app::Database& database) {
        constexpr std::int64_t many = 70;
        CHECK(write(database, [](Store& store) {
            for (std::int64_t id = 1; id <= many; ++id) {
                auto entry = sample_entry(id, 1);
                entry.payload = std::to_string(id);
                store.append(entry);
                if (id % 20 != 0) continue;
                CHECK(store.entries_of("releases", 1, 99).size() == static_cast<std::size_t>(id));
            }
        }));
        database.seal();
        const auto feed = look(database, [](Store& s) { return s.feed(0, 99); });
        REQUIRE(feed.size() == many);
        for (std::int64_t n = 0; n < many; ++n) {
            const auto& entry = feed[static_cast<std::size_t>(n)];
            CHECK(entry.id == n + 1);
            CHECK(entry.seq == n + 1);
            CHECK(entry.payload == std::to_string(n + 1));
        }
    });
}

TEST_CASE("outbox rows are claimed under a lease, once, until done, postponed or withdrawn") {
    each_open_database([](app::Database& database) {
        CHECK(write(database, [](Store& store) {
            store.emit(sample_wish(1, "a", 100));
            store.emit(sample_wish(2, "a", 50));  // the same key: not written
            store.emit(sample_wish(3, "b", 200));
            store.emit(sample_wish(4, "c", 900));
        }));
        CHECK(look(database, [](Store& s) { return s.next_due(); })->us == 100);
        CHECK_FALSE(look(database, [](Store& s) { return s.next_due({"nobody's"}); }));
        const auto claim = [&](std::int64_t now) {
            std::vector<app::OutboxRow> out;
            CHECK(write(database, [&](Store& store) {
                out = store.claim({"mail", "job"}, {now}, {now + 300}, 9);
            }));
            return out;
        };
        CHECK(claim(99).empty());
        const auto first = claim(250);
        REQUIRE(first.size() == 2);
        CHECK(first[0].id == 1);
        CHECK(first[0].due_at.us == 100);
        CHECK(first[0].attempts == 1);
        CHECK(first[0].lease_until.us == 550);
        CHECK(claim(251).empty());
        CHECK(look(database, [](Store& s) { return s.next_due(); })->us == 550);
        CHECK(write(database, [](Store& store) {
            store.finish(1);
            store.postpone(3, {1000}, "no answer");
            store.withdraw("c");
            store.withdraw("a");  // done: its key stays
            store.emit(sample_wish(5, "a", 0));
        }));
        CHECK(claim(999).empty());
        const auto again = claim(1000);
        REQUIRE(again.size() == 1);
        CHECK(again[0].error == "no answer");
        CHECK(again[0].attempts == 2);
        CHECK(claim(1301).size() == 1);  // the lease ran out
        CHECK(look(database, [](Store& store) { return store.next_due(); })->us == 1601);
    });
}

TEST_CASE("whoever claims a row of a release is alone with that release") {
    each_open_database([](app::Database& database) {
        const auto wish = [](std::int64_t id, std::int64_t release, std::int64_t due) {
            auto row =
                sample_wish(id, "of:" + std::to_string(release) + ":" + std::to_string(id), due);
            row.release = release;
            return row;
        };
        CHECK(write(database, [&](Store& store) {
            for (const auto id : {1, 2, 3}) store.emit(wish(id, 7, 100 + id));
            store.emit(wish(4, 8, 101));
            store.emit(wish(5, 0, 101));
            store.emit(wish(6, 0, 102));
        }));
        const auto claim = [&](std::int64_t now, int limit) {
            std::vector<std::int64_t> out;
            CHECK(write(database, [&](Store& store) {
                out.clear();
                for (const auto& row : store.claim({"mail", "job"}, {now}, {now + 300}, limit)) {
                    out.push_back(row.id);
                }
            }));
            return out;
        };
        using Ids = std::vector<std::int64_t>;
        CHECK(claim(101, 1) == Ids{1});
        CHECK(claim(102, 9) == Ids{4, 5, 6});  // the second of the first release waits
        CHECK(write(database, [](Store& store) { store.finish(1); }));
        CHECK(claim(103, 9) == Ids{2, 3});  // together and in their order, by one hand
        CHECK(write(database, [](Store& store) {
            store.postpone(2, {500}, "later");
            store.finish(3);
            store.withdraw_under("of:8:");
            store.withdraw_under("of:0:6");
        }));
        CHECK(claim(450, 9) == Ids{5});  // what was lost comes again
        CHECK(claim(500, 9) == Ids{2});
    });
}

TEST_CASE("counters rise, answers and settings are kept") {
    each_open_database([](app::Database& database) {
        std::int64_t a = 0;
        std::int64_t b = 0;
        CHECK(write(database, [&](Store& store) {
            a = store.next_number("release-2026");
            b = store.next_number("release-2026");
            CHECK(store.next_number("incident") == 1);
            store.keep_answer(3, "key", {5}, {"sha256:1", R"({"id":1})"});
            store.put_setting("zone", "Asia/Shanghai");
            store.put_setting("zone", "UTC");
        }));
        CHECK(a >= 1);
        CHECK(b > a);
        CHECK(look(database, [](Store& s) { return s.answer(3, "key")->answer; }) == R"({"id":1})");
        CHECK_FALSE(look(database, [](Store& s) { return s.answer(4, "key"); }));
        CHECK(look(database, [](Store& s) { return s.setting("zone"); }) == "UTC");
        CHECK_FALSE(look(database, [](Store& s) { return s.setting("none"); }));
        const auto twice =
            write(database, [](Store& s) { s.keep_answer(3, "key", {6}, {"sha256:2", "{}"}); });
        REQUIRE_FALSE(twice);
        CHECK(twice.error().code == "store.duplicate");
    });
}

TEST_CASE("migrating twice changes nothing, and a newer or altered database is refused") {
    each_database([](const std::string& url) {
        open_database(url);
        open_database(url);
        open_database(url)
            ->write([](Store& store) -> Result<void> {
                return store.insert("releases", sample_release(1, "R"));
            })
            .value();
        CHECK(look(*open_database(url), [](Store& s) { return s.all("releases"); }).size() == 1);
    });
}

}  // namespace fangxing::store
