#include "app/bridge/retention.h"

#include <algorithm>
#include <functional>

#include "domain/access/grant.h"
#include "domain/deployment/output.h"
#include "domain/kpi/outcome.h"
#include "domain/library/entry.h"
#include "domain/pack/version.h"
#include "domain/release/task.h"

namespace fangxing::app {
namespace {

constexpr int rows_at_once = 1000;
constexpr std::size_t digest_size = 71;  // "sha256:" and 64 digits

void each_row(Store& store, std::string_view table, const std::function<void(const Row&)>& each) {
    for (std::int64_t after = 0;;) {
        const auto rows = store.all(table, after, rows_at_once);
        for (const auto& row : rows) each(row);
        if (std::cmp_less(rows.size(), rows_at_once)) return;
        after = rows.back().id;
    }
}

// Digests of these that stand somewhere in the text.
std::set<std::string> digests_in(const std::string& text, const std::set<std::string>& wanted) {
    std::set<std::string> out;
    for (auto at = text.find("sha256:"); at != std::string::npos;
         at = text.find("sha256:", at + 1)) {
        auto digest = text.substr(at, digest_size);
        if (wanted.contains(digest)) out.insert(std::move(digest));
    }
    return out;
}

std::string number_of(Work& work, base::Ref release) {
    const auto row = work.find<release::Release>({release.value});
    return row ? row->number : release.text();
}

// What the row is called where it names one of the digests.
std::string name_where(Work& work, std::string_view table, const Row& row,
                       const std::string& digest) {
    if (table == record::Document::table) {
        const auto document = from_row<record::Document>(row);
        return document.erased ? "" : number_of(work, document.release);
    }
    if (table == library::Entry::table) {
        const auto entry = from_row<library::Entry>(row);
        return entry.name + " " + entry.package_version;
    }
    if (table == pack::Version::table) return from_row<pack::Version>(row).pack;
    if (table == deployment::Output::table) return "deployment";
    const auto release = from_row<release::Release>(row);
    return release.archive.text == digest ? release.number : "";
}

struct Candidate {
    retention::Item item;
    record::Document document;
    std::vector<std::string> holds;
};

std::vector<Candidate> overdue_documents(Work& work) {
    std::vector<Candidate> out;
    const auto rule = rule_of(work, retention::Kind::attachments);
    if (rule.months == 0) return out;
    const auto& zone = work.system().settings.zone;
    Position after;
    for (bool more = true; more;) {
        const auto ended = work.in_order<kpi::Outcome>("ended_at", {}, after, rows_at_once);
        more = std::cmp_equal(ended.size(), rows_at_once);
        for (const auto& each : ended) {
            const auto since = each.counted.ended_at;
            after = {since.us, each.id.value};
            const auto due_at = retention::months_after(since, rule.months, zone);
            if (due_at > work.now()) return out;  // and so are all that ended later
            const auto holds = holds_on(work, release::ReleaseId{each.id.value});
            for (auto& row : work.where<record::Document>("release", each.id.value)) {
                if (row.files.empty() || row.erased) continue;
                const retention::Item item{
                    retention::Kind::attachments, {row.id.value}, row.release, since, due_at};
                out.push_back({item, std::move(row), holds});
            }
        }
    }
    return out;
}

std::set<std::string> digests_of(const record::Document& document) {
    std::set<std::string> out;
    for (const auto& file : document.files) out.insert(file.digest.text);
    return out;
}

// Files that only documents of the same run name go together: whichever must stay keeps the others
// that share its bytes, and so on.
void add_documents(Work& work, std::vector<Overdue>& out) {
    auto candidates = overdue_documents(work);
    if (candidates.empty()) return;
    std::set<std::string> digests;
    std::set<std::int64_t> going;
    for (const auto& each : candidates) {
        digests.merge(digests_of(each.document));
        if (each.holds.empty()) going.insert(each.document.id.value);
    }
    std::map<std::string, std::set<std::string>> named;
    for (bool changed = true; changed;) {
        changed = false;
        named = names_of_blobs(work, digests, going);
        for (const auto& each : candidates) {
            const auto own = digests_of(each.document);
            const bool is_named = std::ranges::any_of(
                own, [&](const std::string& digest) { return named.contains(digest); });
            changed |= is_named && going.erase(each.document.id.value) > 0;
        }
    }
    for (const auto& each : candidates) {
        retention::DocumentFacts facts{each.holds, {}};
        const auto own = number_of(work, each.document.release);
        std::set<std::string> by;
        for (const auto& digest : digests_of(each.document)) {
            if (named.contains(digest)) by.insert(named.at(digest).begin(), named.at(digest).end());
        }
        // A document that stays names its own bytes.
        if (!each.holds.empty() || by.size() > 1) by.erase(own);
        facts.named_by.assign(by.begin(), by.end());
        out.push_back({each.item, retention::kept_because(facts)});
    }
}

bool is_active_now(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    return person && person->state == access::PersonState::active;
}

std::vector<std::string> held_by_him_alone(Work& work, const access::Person& person) {
    std::set<std::string> out;
    for (const auto& own : work.where_all<access::Grant>(
             {{"person", person.id.value}, {"active", std::int64_t{1}}})) {
        const auto others =
            work.where_all<access::Grant>({{"role", own.role}, {"active", std::int64_t{1}}});
        const bool is_held = std::ranges::any_of(others, [&](const access::Grant& each) {
            return each.person != person.id && access::covers(each.place, own.place) &&
                   is_active_now(work, each.person);
        });
        if (!is_held) out.insert(own.role);
    }
    return {out.begin(), out.end()};
}

int tasks_naming(Work& work, access::PersonId person) {
    int out = 0;
    for (const auto& open_to : {release::open_to(person), std::string()}) {
        Position after;
        for (bool more = true; more;) {
            const auto page =
                work.in_order<release::Task>("due", {{"open_to", open_to}}, after, rows_at_once);
            more = std::cmp_equal(page.size(), rows_at_once);
            for (const auto& task : page) {
                after = {task.opened.due.value_or(release::never_due).us, task.id.value};
                const auto& people = task.opened.people;
                if (!open_to.empty() || std::ranges::find(people, person) != people.end()) ++out;
            }
        }
    }
    return out;
}

void add_releases(Work& work, access::PersonId person, retention::PersonFacts& facts) {
    ReleaseQuery query{.person = person.value, .limit = rows_at_once};
    for (bool more = true; more;) {
        const auto rows = work.store().releases(query);
        more = std::cmp_equal(rows.size(), rows_at_once);
        for (const auto& row : rows) {
            const auto release = from_row<release::Release>(row);
            if (release.is_open()) facts.open_releases.push_back(release.number);
            if (!holds_on(work, release.id).empty()) facts.held_releases.push_back(release.number);
            query.after_id = row.id;
        }
    }
}

retention::PersonFacts facts_of(Work& work, const access::Person& person) {
    retention::PersonFacts out;
    out.state = person.state;
    for (const auto& account : work.where<access::Person>("human", person.natural.value)) {
        const auto holds = holds_on(work, account.id);
        out.holds.insert(out.holds.end(), holds.begin(), holds.end());
        if (account.id != person.id && account.state == access::PersonState::active) {
            out.accounts.push_back(account.login);
        }
    }
    out.tasks = tasks_naming(work, person.id);
    out.only_holder = held_by_him_alone(work, person);
    add_releases(work, person.id, out);
    return out;
}

void add_people(Work& work, std::vector<Overdue>& out) {
    const auto rule = rule_of(work, retention::Kind::people);
    if (rule.months == 0) return;
    each_row(work.store(), access::Person::table, [&](const Row& row) {
        const auto person = from_row<access::Person>(row);
        const auto since = person.disabled_at;
        if (person.state != access::PersonState::disabled || since.us == 0) return;
        const auto due_at =
            retention::months_after(since, rule.months, work.system().settings.zone);
        if (due_at > work.now()) return;
        out.push_back({{retention::Kind::people, {person.id.value}, {}, since, due_at},
                       retention::kept_because(facts_of(work, person))});
    });
}

template <class Of>
std::vector<std::string> standing_on(Work& work, std::string_view column, Of of) {
    std::vector<std::string> out;
    for (const auto& each : work.where<retention::Hold>(column, of.value)) {
        if (each.stands()) out.push_back(each.placed.reason);
    }
    return out;
}

}  // namespace

retention::Rule rule_of(Work& work, retention::Kind kind) {
    auto found = work.where<retention::Rule>("kind", std::string(base::to_text(kind)), 0, 1);
    if (!found.empty()) return std::move(found.front());
    retention::Rule out;
    out.kind = kind;
    return out;
}

std::vector<std::string> holds_on(Work& work, release::ReleaseId release) {
    return standing_on(work, "release", release);
}
std::vector<std::string> holds_on(Work& work, access::PersonId person) {
    return standing_on(work, "person", person);
}

std::vector<Overdue> overdue_things(Work& work) {
    std::vector<Overdue> out;
    add_documents(work, out);
    add_people(work, out);
    std::ranges::sort(out, {}, [](const Overdue& each) {
        return std::pair(each.item.due_at, each.item.id.value);
    });
    return out;
}

std::map<std::string, std::set<std::string>> names_of_blobs(Work& work,
                                                            const std::set<std::string>& digests,
                                                            const std::set<std::int64_t>& without) {
    std::map<std::string, std::set<std::string>> out;
    for (const auto table : {record::Document::table, library::Entry::table, pack::Version::table,
                             deployment::Output::table, release::Release::table}) {
        const bool is_documents = table == record::Document::table;
        each_row(work.store(), table, [&](const Row& row) {
            if (is_documents && without.contains(row.id)) return;
            for (const auto& digest : digests_in(row.body, digests)) {
                auto name = name_where(work, table, row, digest);
                if (!name.empty()) out[digest].insert(std::move(name));
            }
        });
    }
    return out;
}

}  // namespace fangxing::app
