#include "app/demo/load_demo.h"

#include <future>
#include <map>

#include "app/accounts.h"
#include "base/digest.h"
#include "domain/access/account.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

struct UnitLine {
    std::string code;
    base::Words name;
    std::optional<std::string> parent;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("parent", self.parent);
    }
};
struct PersonEntry {
    std::string login;
    base::Words name;
    std::string unit;
    std::vector<std::string> roles;
    static void describe(auto& field, auto& self) {
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("roles", self.roles);
    }
};
struct SystemLine {
    std::string code;
    base::Words name;
    std::string unit;
    std::string owner;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("name", self.name);
        field("unit", self.unit);
        field("owner", self.owner);
    }
};
struct Organisation {
    std::vector<UnitLine> units;
    std::vector<PersonEntry> people;
    std::vector<SystemLine> systems;
    static void describe(auto& field, auto& self) {
        field("units", self.units);
        field("people", self.people);
        field("systems", self.systems);
    }
};

constexpr const char* author = "system:demo";

// A demonstration among real people would give strangers their passwords and the journal's room.
base::Result<void> must_be_demonstration(Work& work) {
    const auto first = work.store().all(access::Person::table, 0, 1);
    if (first.empty()) return {};
    const auto entries = work.store().entries_of(access::Person::table, first.front().id, 1);
    if (!entries.empty() && entries.front().actor == author) return {};
    return base::refuse(base::Kind::conflict, "demo.house_in_use");
}

base::Result<access::Unit> unit_of(Work& work, const UnitLine& line) {
    auto rows = work.where<access::Unit>("code", line.code, 0, 1);
    if (!rows.empty()) return rows.front();
    access::UnitId parent;
    if (line.parent) {
        const auto above = work.where<access::Unit>("code", *line.parent, 0, 1);
        if (!above.empty()) parent = above.front().id;
    }
    access::Unit unit;
    unit.id = {work.fresh_id()};
    TRY(work.add(unit, {access::UnitCreated{line.code, line.name, parent}}));
    return unit;
}

base::Result<access::PersonId> person_of(Work& work, const PersonEntry& entry,
                                         const std::string& hash) {
    auto person = person_by_login(work.store(), entry.login);
    if (!person) {
        const auto units = work.where<access::Unit>("code", entry.unit, 0, 1);
        const auto unit = units.empty() ? access::UnitId{} : units.front().id;
        person = TRY(add_person(work, {entry.login, entry.name, unit, {}}));
        for (const auto& role : entry.roles) {
            TRY(add_grant(work, *person, {person->id, role, {}, work.actor().id, work.now()}));
        }
    }
    TRY(work.save(*person, {access::PasswordChosen{hash}}));
    return person->id;
}

base::Result<void> make_system(Work& work, const SystemLine& line) {
    if (!work.where<cmdb::System>("code", line.code, 0, 1).empty()) return {};
    const auto units = work.where<access::Unit>("code", line.unit, 0, 1);
    const auto owner = person_by_login(work.store(), line.owner);
    cmdb::System system;
    system.id = {work.fresh_id()};
    return work.add(system,
                    {cmdb::SystemCreated{line.code, line.name,
                                         units.empty() ? access::UnitId{} : units.front().id,
                                         owner ? owner->id : access::PersonId{}}});
}

// Hashing is slow on purpose: two share the work, as many as hash at once elsewhere.
base::Result<std::map<std::string, std::string>> hash_all(Passwords& passwords,
                                                          const std::vector<DemoPerson>& people) {
    std::vector<base::Result<std::string>> hashes(people.size());
    const auto hash_from = [&](std::size_t first) {
        for (auto n = first; n < people.size(); n += 2) {
            hashes[n] = passwords.hash(people[n].password);
        }
    };
    auto other = std::async(std::launch::async, hash_from, std::size_t{1});
    hash_from(0);
    other.get();
    std::map<std::string, std::string> out;
    for (std::size_t n = 0; n < people.size(); ++n) {
        out[people[n].login] = TRY(std::move(hashes[n]));
    }
    return out;
}

}  // namespace

base::Result<std::vector<DemoPerson>> load_demo(const System& system,
                                                std::string_view description) {
    const auto organisation = TRY(base::decode<Organisation>(TRY(base::parse_json(description))));
    std::vector<DemoPerson> people;
    for (const auto& entry : organisation.people) {
        people.push_back(
            {entry.login, base::base64url(system.random.bytes(12)), entry.name, entry.roles});
    }
    const auto hashes = TRY(hash_all(system.passwords, people));
    Request request;
    request.via = "setup";
    access::Actor setup;
    setup.login = author;
    TRY(system.database.write([&](Store& store) -> base::Result<void> {
        Work work(store, system, request, setup, "load_demo");
        TRY(must_be_demonstration(work));
        for (const auto& line : organisation.units) TRY(unit_of(work, line));
        for (const auto& entry : organisation.people) {
            TRY(person_of(work, entry, hashes.at(entry.login)));
        }
        for (const auto& line : organisation.systems) TRY(make_system(work, line));
        return {};
    }));
    return people;
}

}  // namespace fangxing::app
