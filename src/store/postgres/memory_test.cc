// What servers of PostgreSQL tell each other of what they write, and when memory is forgotten.
#include "store/postgres/memory.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/address.h"
#include "store/each_database.h"
#include "store/open.h"
#include "store/postgres/connection.h"
#include "store/postgres/tidier.h"

namespace fangxing::store {
namespace {

// A snapshot that shows all of so many transactions, and what was written since the last.
Marks seen_of(std::int64_t ended, std::vector<Place> places = {}) {
    return {.snapshot = "",
            .ended = ended,
            .oldest = ended,
            .floor = 0,
            .world = "one",
            .places = std::move(places)};
}

Marks marks_read(std::string snapshot, std::string places) {
    return read_marks(
        {.width = 4,
         .cells = {std::move(snapshot), std::int64_t{7}, std::string("one"), std::move(places)}});
}

Grounds hanging_on(std::int64_t id) {
    Grounds out;
    out.add_row("units", id);
    return out;
}

std::int64_t stored_marks(const std::string& url) {
    return connect(parse_address(url))->query("SELECT count(*) FROM touched", {}).number(0, 0);
}

std::string code_seen(app::Database& database) {
    std::string out;
    database.read([&](app::Store& store) { out = store.find("units", 1)->body; });
    return out;
}

}  // namespace

TEST_CASE("marks are written as places, each once, and read again") {
    CHECK(written_places({0xffff, 1, 0xa0b, 1}) == "00010a0bffff");
    CHECK(written_places({}) == "*");
    const auto marks = marks_read("10:20:12,15", "00010a0bffff0001");
    CHECK(marks.places == std::vector<Place>{1, 0xa0b, 0xffff, 1});
    CHECK_FALSE(marks.everything);
    CHECK(marks.oldest == 10);
    CHECK(marks.floor == 7);
    CHECK(marks_read("10:20:", "*0001").everything);
    CHECK(marks_read("10:20:", "0001*").places == std::vector<Place>{1});
    CHECK(marks_read("10:20:", "people").everything);
    CHECK(marks_read("10:20:", "00").everything);
}

TEST_CASE("of two snapshots the one that shows more transactions is the later") {
    CHECK(marks_read("10:10:", "").ended == 10);
    CHECK(marks_read("10:20:10", "").ended == 19);
    CHECK(marks_read("10:20:10,12,15", "").ended == 17);
    const auto memory = std::make_unique<PgMemory>();
    CHECK_FALSE(memory->newest());
    const auto first = memory->take(seen_of(10));
    REQUIRE(first);
    const auto second = memory->take(seen_of(12, {1}));
    REQUIRE(second);
    CHECK(*second > *first);
    CHECK(memory->take(seen_of(12, {1})) == second);
    CHECK(memory->take(seen_of(13)) == second);  // nothing was written
    CHECK(memory->take(seen_of(11, {1})) == std::nullopt);
    CHECK(memory->newest()->ended == 13);
}

TEST_CASE("what is touched is what was marked, or all where marks may be missing") {
    const auto memory = std::make_unique<PgMemory>();
    auto batch = *memory->take(seen_of(10));
    const auto is_touched = [&](std::int64_t id) {
        return memory->touched().is_since(batch, hanging_on(id));
    };
    auto next = *memory->take(seen_of(12, {place_of_row("units", 1)}));
    CHECK(is_touched(1));
    CHECK_FALSE(is_touched(2));
    batch = next;
    CHECK_FALSE(is_touched(1));

    auto marks = seen_of(13);
    SUBCASE("another history") {
        marks.world = "two";
    }
    SUBCASE("another history with fewer transactions") {
        marks.world = "two";
        marks.ended = 4;
    }
    SUBCASE("marks are gone that were not seen") {
        marks.floor = 13;
    }
    SUBCASE("nothing was known when it was asked, or somebody wrote by hand") {
        marks.everything = true;
    }
    next = *memory->take(marks);
    CHECK(next > batch);
    CHECK(is_touched(1));
    CHECK(is_touched(2));
    batch = next;
    CHECK_FALSE(is_touched(1));
}

TEST_CASE("what was written since a snapshot is told, and everything since none") {
    const auto url = new_postgres_url();
    const auto database = open_database(url);
    const auto connection = connect(parse_address(url));
    const auto since = [&](const std::string& snapshot) {
        return read_marks(connection->query(marks_since, {std::string_view(snapshot)}));
    };
    const auto first = since("");
    CHECK(first.everything);
    const auto row = sample_unit(1, "a");
    REQUIRE(database->write([&](app::Store& store) { return store.insert("units", row); }));
    const auto second = since(first.snapshot);
    CHECK_FALSE(second.everything);
    auto places = places_of("units", row);
    std::ranges::sort(places);
    CHECK(second.places == places);
    CHECK(second.ended > first.ended);
    CHECK(second.world == first.world);
    CHECK(since(second.snapshot).places.empty());
    CHECK(since("").everything);
}

TEST_CASE("a row that was changed by hand is seen once everything is marked") {
    const auto url = new_postgres_url();
    const auto database = open_database(url);
    REQUIRE(database->write(
        [](app::Store& store) { return store.insert("units", sample_unit(1, "a")); }));
    const auto before = code_seen(*database);
    const auto hand = connect(parse_address(url));
    hand->script(
        "BEGIN; UPDATE units SET body = '\"by hand\"' WHERE id = 1; "
        "INSERT INTO touched (places) VALUES ('*'); COMMIT");
    CHECK(before != "\"by hand\"");
    CHECK(code_seen(*database) == "\"by hand\"");
}

TEST_CASE("marks go after their time, and who has not seen them forgets") {
    const auto url = new_postgres_url();
    const auto here = open_database(url);
    const auto there = open_database(url);
    const auto write = [&](std::int64_t id) {
        REQUIRE(there->write([&](app::Store& store) {
            return store.insert("units", sample_unit(id, "unit " + std::to_string(id)));
        }));
    };
    const auto codes = [&](const std::string& code) {
        std::size_t out = 0;
        here->read([&](app::Store& store) { out = store.where("units", "code", code).size(); });
        return out;
    };
    write(1);
    CHECK(codes("unit 2") == 0);
    CHECK(codes("unit 2") == 0);
    write(2);
    CHECK(stored_marks(url) == 2);
    PgConnection connection(parse_address(url).url);
    PgTidier tidier{std::chrono::seconds(0), std::chrono::seconds(0)};
    tidier.tidy(connection);
    CHECK(stored_marks(url) == 0);
    CHECK(codes("unit 2") == 1);
    tidier.tidy(connection);
    write(3);
    CHECK(codes("unit 3") == 1);
}

TEST_CASE("marks that were copied from another cluster are dropped at the start") {
    const auto url = new_postgres_url();
    open_database(url);
    connect(parse_address(url))
        ->script(
            "INSERT INTO touched (xid, places) VALUES ('9000000000', '0001'); "
            "UPDATE touched_floor SET floor = '9000000000'");
    const auto database = open_database(url);
    CHECK(stored_marks(url) == 0);
    auto floor = connect(parse_address(url))
                     ->query("SELECT CAST(CAST(floor AS text) AS bigint) FROM touched_floor", {});
    CHECK(floor.number(0, 0) < 9'000'000'000);
}

}  // namespace fangxing::store
