#include "domain/cmdb/reconciliation.h"

#include <doctest/doctest.h>

namespace fangxing::cmdb {
namespace {

library::Entry kept_entry(std::int64_t id, const char* number,
                          library::State state = library::State::approved) {
    library::Entry entry;
    entry.id = {id};
    entry.name = "app";
    entry.package_version = number;
    entry.digest = base::digest_of(number);
    entry.state = state;
    return entry;
}

Software software_of(const library::Entry& entry) {
    Software out;
    out.id = {entry.id.value + 100};
    const auto events = follow(entry, {1}, {5});
    for (const auto& event : events) cmdb::apply(out, event);
    return out;
}

}  // namespace

TEST_CASE("a record follows its entry, and is put right only while it stands") {
    auto software = software_of(kept_entry(1, "1.0", library::State::quarantined));
    CHECK(software.state == SoftwareState::quarantined);
    CHECK(software.entry.value == 1);
    CHECK(move(software, SoftwareState::quarantined, "", {1}, {6}).empty());
    cmdb::apply(software, move(software, SoftwareState::checked_out, "lab", {1}, {6}).front());
    CHECK(software.place == "lab");
    CHECK(enter({}).error().reasons.size() == 4);
    const SoftwareCorrected to{"1.1", base::digest_of("1.1"), "", {1}, {7}};
    CHECK(correct(software, to).error().code == "reason.missing");
    CHECK(correct(software, {"", {}, "x", {1}, {7}}).error().code == "software.incomplete");
    cmdb::apply(software, correct(software, {"1.1", to.digest, "seen", {1}, {7}})->front());
    CHECK(software.package_version == "1.1");
    CHECK(remove(software, "", {1}, {8}).error().code == "reason.missing");
    cmdb::apply(software, remove(software, "gone", {1}, {8})->front());
    CHECK(remove(software, "gone", {1}, {8}).error().code == "software.removed");
    CHECK(move(software, SoftwareState::in_library, "", {1}, {9}).empty());
}

TEST_CASE("library and database are compared entry by entry") {
    const std::vector entries{kept_entry(1, "1.0"), kept_entry(2, "2.0"), kept_entry(3, "3.0"),
                              kept_entry(4, "4.0", library::State::retired)};
    std::vector records{software_of(entries[0]), software_of(entries[1]), software_of(entries[3])};
    CHECK(compare({}, {}).compared == 0);
    records[1].package_version = "2.1";
    const auto found = compare(entries, records);
    CHECK(found.compared == 4);
    REQUIRE(found.differences.size() == 3);
    CHECK(found.differences[0].what == Disagreement::only_in_cmdb);
    CHECK(found.differences[0].cmdb_version == "4.0");
    CHECK(found.differences[1].what == Disagreement::other_version);
    CHECK(found.differences[1].library_version == "2.0");
    CHECK(found.differences[1].cmdb_version == "2.1");
    CHECK(found.differences[2].what == Disagreement::only_in_library);
    CHECK(found.differences[2].entry.value == 3);
}

TEST_CASE("another digest is another version; what is withdrawn or removed does not count") {
    const std::vector entries{kept_entry(1, "1.0")};
    std::vector records{software_of(entries[0]), software_of(kept_entry(9, "9.0"))};
    records[0].digest = base::digest_of("else");
    records[1].state = SoftwareState::withdrawn;
    const auto found = compare(entries, records);
    REQUIRE(found.differences.size() == 1);
    CHECK(found.differences[0].what == Disagreement::other_version);
    records[0].removed = true;
    CHECK(compare(entries, records).differences.at(0).what == Disagreement::only_in_library);
}

}  // namespace fangxing::cmdb
