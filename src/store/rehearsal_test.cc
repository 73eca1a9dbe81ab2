// Units run ahead of their turn on SQLite: they leave what they would have left on their turn.
#include <doctest/doctest.h>

#include <array>
#include <atomic>
#include <latch>
#include <memory>
#include <thread>

#include "store/each_database.h"
#include "store/known/touched.h"
#include "store/open.h"

namespace fangxing::store {
namespace {

using app::Store;
using base::Result;

// What came of a unit that was asked while the writer was held by another.
struct Held {
    std::string before_turn;  // what `second` saw when it ran ahead
    int runs = 0;
    Result<void> result;
};

Held second_behind(app::Database& database, const app::Database::Unit& first,
                   const std::function<Result<void>(Store&, Held&)>& second) {
    Held held;
    std::latch entered(1);
    std::latch leave(1);
    std::thread holder([&] {
        CHECK(database.write([&](Store& store) -> Result<void> {
            static_cast<void>(store.next_number("held"));  // only on its turn
            auto result = first(store);
            entered.count_down();
            leave.wait();
            return result;
        }));
    });
    entered.wait();
    std::latch ahead(1);
    std::thread follower([&] {
        held.result = database.write([&](Store& store) -> Result<void> {
            auto result = second(store, held);
            if (++held.runs == 1) ahead.count_down();
            return result;
        });
    });
    ahead.wait();  // it ran although the writer is held
    leave.count_down();
    holder.join();
    follower.join();
    return held;
}

Result<void> nothing(Store&) {
    return {};
}

std::vector<app::Row> units_of(app::Database& database) {
    std::vector<app::Row> out;
    database.read([&](Store& store) { out = store.all("units"); });
    return out;
}

void on_a_file(const std::function<void(app::Database&)>& test) {
    const TemporaryFolder folder;
    const auto database = open_database("sqlite:" + (folder / "ahead.db"));
    test(*database);
}

Result<void> add(Store& store, std::int64_t id, const std::string& code) {
    return store.insert("units", sample_unit(id, code));
}

}  // namespace

TEST_CASE("a unit ahead of its turn sees its own writes, and is not run again") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) -> Result<void> {
            TRY(add(store, 1, "a"));
            return add(store, 2, "b");
        }));
        const auto held =
            second_behind(database, nothing, [](Store& store, Held& saw) -> Result<void> {
                TRY(add(store, 3, "c"));
                auto row = *store.find("units", 1);
                row.columns = {{"code", std::string("z")}};
                CHECK(TRY(store.update("units", row)));
                store.remove("units", 2);
                for (const auto& each : store.all("units")) {
                    saw.before_turn +=
                        std::to_string(each.id) + "v" + std::to_string(each.version) + " ";
                }
                CHECK(store.where("units", "code", std::string("z")).size() == 1);
                CHECK(store.where("units", "code", std::string("a")).empty());
                CHECK(store.where("units", "code", std::string("b")).empty());
                CHECK_FALSE(store.find("units", 2));
                store.append(sample_entry(7, 1));
                return {};
            });
        CHECK(held.result);
        CHECK(held.runs == 1);
        CHECK(held.before_turn == "1v2 3v1 ");
        CHECK(units_of(database).size() == 2);
        database.read([](Store& store) {
            CHECK(store.timeline(1, 0, 10).size() == 1);
            CHECK(store.where("units", "code", std::string("z")).front().version == 2);
        });
    });
}

TEST_CASE("what a unit asks again is answered as its own writes have left it") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) { return add(store, 1, "a"); }));
        const auto first = [](Store& store) { return add(store, 2, "b"); };
        const auto held =
            second_behind(database, first, [](Store& store, Held& saw) -> Result<void> {
                const auto count = [&](const std::string& code) {
                    return store.where("units", "code", code).size();
                };
                const auto look = [&] {
                    const auto row = store.find("units", 1);
                    const auto version = row ? row->version : 0;
                    saw.before_turn += std::to_string(version) + std::to_string(count("a")) +
                                       std::to_string(count("b")) + std::to_string(count("z")) +
                                       " ";
                };
                saw.before_turn.clear();
                look();
                look();
                auto row = *store.find("units", 1);
                row.columns = {{"code", std::string("z")}};
                CHECK(TRY(store.update("units", row)));
                look();
                store.remove("units", 1);
                look();
                return {};
            });
        CHECK(held.result);
        CHECK(held.runs == 2);  // one came under "b" meanwhile
        CHECK(held.before_turn == "1110 1110 2011 0010 ");
        CHECK(units_of(database).size() == 1);
    });
}

TEST_CASE("a row that a unit adds and changes is as its changes left it") {
    on_a_file([](app::Database& database) {
        const auto held = second_behind(database, nothing, [](Store& store, Held&) -> Result<void> {
            TRY(add(store, 1, "a"));
            auto row = *store.find("units", 1);
            row.body = R"({"second":true})";
            CHECK(TRY(store.update("units", row)));  // names no column
            row = *store.find("units", 1);
            CHECK(row.version == 2);
            row.columns = {{"code", std::string("b")}};
            CHECK(TRY(store.update("units", row)));
            TRY(add(store, 2, "a"));
            TRY(add(store, 3, "c"));
            store.remove("units", 3);
            return add(store, 3, "d");
        });
        CHECK(held.result);
        CHECK(held.runs == 1);
        const auto rows = units_of(database);
        REQUIRE(rows.size() == 3);
        CHECK(rows[0].version == 3);
        CHECK(rows[0].body == R"({"second":true})");
        database.read([](Store& store) {
            const std::array<std::string, 3> codes{"b", "a", "d"};
            for (std::int64_t id = 1; id <= 3; ++id) {
                const auto& code = codes.at(static_cast<std::size_t>(id) - 1);
                const auto found = store.where("units", "code", code);
                REQUIRE(found.size() == 1);
                CHECK(found.front().id == id);
            }
        });
    });
}

TEST_CASE("nothing refers to a row that a unit makes, but what refers to one made anew is found") {
    on_a_file([](app::Database& database) {
        const auto task_of = [](std::int64_t id, std::int64_t release) {
            return app::Row{id, 1, "{}", {{"release", release}}};
        };
        REQUIRE(database.write([&](Store& store) -> Result<void> {
            TRY(store.insert("releases", sample_release(1, "R-1")));
            return store.insert("tasks", task_of(11, 1));
        }));
        const auto held =
            second_behind(database, nothing, [&](Store& store, Held&) -> Result<void> {
                const auto count = [&](std::int64_t release) {
                    return store.where("tasks", "release", release).size();
                };
                TRY(store.insert("releases", sample_release(2, "R-2")));
                CHECK(count(2) == 0);
                TRY(store.insert("tasks", task_of(12, 2)));
                CHECK(count(2) == 1);
                store.remove("releases", 1);
                TRY(store.insert("releases", sample_release(1, "R-3")));
                CHECK(count(1) == 1);
                return {};
            });
        CHECK(held.result);
        CHECK(held.runs == 1);
    });
}

TEST_CASE("a change of another version than the one added does not fit, ahead of its turn too") {
    on_a_file([](app::Database& database) {
        const auto held = second_behind(database, nothing, [](Store& store, Held&) -> Result<void> {
            TRY(add(store, 1, "a"));
            auto row = *store.find("units", 1);
            row.version = 7;
            if (TRY(store.update("units", row))) return {};
            return base::refuse(base::Kind::conflict, "unit.changed_meanwhile");
        });
        REQUIRE_FALSE(held.result);
        CHECK(held.result.error().code == "unit.changed_meanwhile");
        CHECK(units_of(database).empty());
    });
}

TEST_CASE("a full page with the unit's own row in it is known ahead of its turn") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) -> Result<void> {
            TRY(add(store, 1, "a"));
            return add(store, 2, "b");
        }));
        const auto changed = [](Store& store, const std::string& code) {
            auto row = *store.find("units", 1);
            row.columns = {{"code", code}};
            CHECK(store.update("units", row));
        };
        const auto kept = second_behind(database, nothing, [&](Store& store, Held&) {
            changed(store, "a");
            CHECK(store.where("units", "code", std::string("a"), 0, 1).front().version == 2);
            return Result<void>();
        });
        CHECK(kept.runs == 1);
        // Once it is gone the row behind the page moves up.
        CHECK(database.write([](Store& store) -> Result<void> {
            store.remove("units", 1);
            CHECK(store.all("units", 0, 1).front().id == 2);
            return {};
        }));
    });
}

TEST_CASE("what changed before its turn is read anew: a row, and what a condition finds") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) { return add(store, 1, "a"); }));
        const auto change = [](Store& store) -> Result<void> {
            auto row = *store.find("units", 1);
            row.body = "changed";
            row.columns = {{"code", std::string("a")}};
            CHECK(TRY(store.update("units", row)));
            return {};
        };
        const auto by_row = second_behind(database, change, [](Store& store, Held&) {
            return store.find("units", 1)->body == "changed" ? add(store, 2, "saw it")
                                                             : add(store, 3, "saw it not");
        });
        CHECK(by_row.runs == 2);
        const auto by_condition = second_behind(
            database, [](Store& store) { return add(store, 4, "d"); },
            [](Store& store, Held&) {
                const auto seen = store.where("units", "code", std::string("d")).size();
                return add(store, 5, std::to_string(seen));
            });
        CHECK(by_condition.runs == 2);
        const auto units = units_of(database);
        REQUIRE(units.size() == 4);
        CHECK(units[1].id == 2);
        database.read([](Store& store) {
            CHECK(store.where("units", "code", std::string("1")).size() == 1);
        });
    });
}

TEST_CASE("a row that leaves a condition is read anew") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) { return add(store, 1, "a"); }));
        const auto rename = [](Store& store) -> Result<void> {
            auto row = *store.find("units", 1);
            row.columns = {{"code", std::string("b")}};
            CHECK(TRY(store.update("units", row)));
            return {};
        };
        const auto held = second_behind(database, rename, [](Store& store, Held&) {
            return add(store, 2,
                       std::to_string(store.where("units", "code", std::string("a")).size()));
        });
        CHECK(held.runs == 2);
        CHECK(units_of(database).size() == 2);
        database.read([](Store& store) {
            CHECK(store.where("units", "code", std::string("0")).size() == 1);
        });
    });
}

TEST_CASE(
    "lists of several values, in an order and of values are read anew only where they changed") {
    using Listed = std::function<std::string(Store&)>;
    const auto codes = [](const std::vector<app::Row>& rows) {
        std::string out;
        for (const auto& row : rows) out += std::to_string(row.id) + " ";
        return out;
    };
    const Listed any = [&](Store& store) {
        return codes(store.where_any("people", "login", {std::string("a"), std::string("b")}));
    };
    const Listed ordered = [&](Store& store) {
        return codes(store.in_order("people", "unit", {{"human", std::int64_t{7}}}, {}, 9));
    };
    const Listed values = [](Store& store) {
        std::string out;
        for (const auto& each :
             store.values_of("people", "login", {{"human", std::int64_t{7}}}, {1})) {
            out += each + " ";
        }
        return out;
    };
    const auto put = [](Store& store, std::int64_t id, const std::string& login,
                        std::int64_t human) {
        return store.insert(
            "people",
            {id, 1, "{}", {{"login", login}, {"human", human}, {"unit", std::int64_t{100} - id}}});
    };
    for (const auto& list : {any, ordered, values}) {
        on_a_file([&](app::Database& database) {
            REQUIRE(database.write([&](Store& store) -> Result<void> {
                TRY(put(store, 1, "a", 7));
                return put(store, 2, "x", 7);
            }));
            const auto unit = [&](std::int64_t id) {
                return [&, id](Store& store, Held& saw) {
                    const auto seen = list(store);
                    if (saw.runs == 0) saw.before_turn = seen;
                    return add(store, id, std::to_string(id) + " " + seen);
                };
            };
            const auto beside = second_behind(
                database, [&](Store& store) { return put(store, 3, "c", 8); }, unit(11));
            CHECK(beside.runs == 1);
            const auto among = second_behind(
                database, [&](Store& store) { return put(store, 4, "b", 7); }, unit(12));
            CHECK(among.runs == 2);
            database.read([&](Store& store) {
                CHECK(list(store) != among.before_turn);
                CHECK(store.where("units", "code", "12 " + list(store)).size() == 1);
            });
        });
    }
}

TEST_CASE("any of several values finds the unit's own writes too") {
    on_a_file([](app::Database& database) {
        REQUIRE(database.write([](Store& store) -> Result<void> {
            TRY(add(store, 1, "a"));
            return add(store, 2, "b");
        }));
        const auto held = second_behind(database, nothing, [](Store& store, Held&) -> Result<void> {
            TRY(add(store, 3, "c"));
            store.remove("units", 1);
            const std::vector<app::Cell> wanted{std::string("a"), std::string("b"),
                                                std::string("c")};
            const auto found = store.where_any("units", "code", wanted);
            CHECK(found.size() == 2);
            CHECK(found.front().id == 2);
            CHECK(store.where_any("units", "id", {std::int64_t{3}}).size() == 1);
            return {};
        });
        CHECK(held.result);
        CHECK(held.runs == 1);
    });
}

TEST_CASE("only what was written behind a snapshot is taken for touched, or all if by others") {
    const auto touched = std::make_unique<Touched>();
    const auto write = [&](std::int64_t id, const std::string& code) {
        touched->begin();
        touched->wrote("units", sample_unit(id, code));
    };
    const auto is_coded = [&](Touched::Batch from, const std::string& code) {
        return touched->is_any_since(from, "units", {{"code", code}});
    };
    write(1, "a");
    touched->commit();
    const auto seen = touched->committed();
    CHECK_FALSE(touched->is_row_since(seen, "units", 1));
    CHECK_FALSE(is_coded(seen, "a"));
    write(2, "b");
    CHECK(touched->is_row_since(seen, "units", 2));
    CHECK_FALSE(touched->is_row_since(seen, "people", 2));
    CHECK(is_coded(seen, "b"));
    CHECK_FALSE(is_coded(seen, "a"));
    CHECK_FALSE(touched->is_any_since(seen, "units",
                                      {{"code", std::string("b")}, {"id", std::int64_t{1}}}));
    touched->by_others();
    CHECK(is_coded(seen, "a"));
    touched->commit();
    CHECK_FALSE(is_coded(touched->committed(), "a"));
    touched->begin();
    touched->removed("units", 1);
    CHECK(touched->is_row_since(touched->committed(), "units", 1));
}

TEST_CASE("a unique value that is taken meanwhile is refused as on its turn") {
    on_a_file([](app::Database& database) {
        const auto held = second_behind(
            database, [](Store& store) { return add(store, 1, "same"); },
            [](Store& store, Held&) -> Result<void> {
                TRY(add(store, 2, "other"));
                return add(store, 3, "same");
            });
        CHECK(held.runs == 2);
        REQUIRE_FALSE(held.result);
        CHECK(held.result.error().code == "store.duplicate");
        CHECK(held.result.error().parameters.at("column") == "code");
        CHECK(units_of(database).size() == 1);
    });
}

TEST_CASE("an answer kept meanwhile is given, not made a second time") {
    on_a_file([](app::Database& database) {
        const auto answer_once = [](Store& store, std::int64_t id) -> Result<void> {
            if (store.answer(5, "key")) return {};
            TRY(add(store, id, std::to_string(id)));
            store.keep_answer(5, "key", {1}, {"digest", "{}"});
            return {};
        };
        const auto held = second_behind(
            database, [&](Store& store) { return answer_once(store, 1); },
            [&](Store& store, Held&) { return answer_once(store, 2); });
        CHECK(held.result);
        CHECK(units_of(database).size() == 1);
    });
}

TEST_CASE("a refusal ahead of its turn is the answer, and numbers wait for their turn") {
    on_a_file([](app::Database& database) {
        const auto refused = second_behind(database, nothing, [](Store& store, Held&) {
            static_cast<void>(add(store, 1, "void"));
            return Result<void>(base::refuse(base::Kind::conflict, "unit.refused"));
        });
        REQUIRE_FALSE(refused.result);
        CHECK(refused.result.error().code == "unit.refused");
        CHECK(refused.runs == 1);
        CHECK(units_of(database).empty());

        std::atomic<int> begun = 0;
        std::latch entered(1);
        std::latch leave(1);
        std::thread holder([&] {
            CHECK(database.write([&](Store& store) -> Result<void> {
                static_cast<void>(store.next_number("held"));
                entered.count_down();
                leave.wait();
                return {};
            }));
        });
        entered.wait();
        std::thread follower([&] {
            CHECK(database.write([&](Store& store) -> Result<void> {
                ++begun;
                return add(store, store.next_number("unit"), "numbered");
            }));
        });
        while (begun == 0) std::this_thread::yield();
        leave.count_down();
        holder.join();
        follower.join();
        CHECK(begun == 2);
        CHECK(units_of(database).front().id == 1);
    });
}

}  // namespace fangxing::store
