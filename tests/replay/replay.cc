#include "replay.h"

#include <map>
#include <sstream>
#include <tuple>
#include <utility>

#include "app/bridge/mailbox.h"
#include "app/bridge/notice.h"
#include "app/bridge/process_row.h"
#include "app/rows.h"
#include "app/tables.h"
#include "domain/access/absence.h"
#include "domain/access/credential.h"
#include "domain/access/grant.h"
#include "domain/access/read_mark.h"
#include "domain/access/role_definition.h"
#include "domain/access/saved_filter.h"
#include "domain/access/session.h"
#include "domain/access/skill_mark.h"
#include "domain/approval/approval.h"
#include "domain/approval/meeting.h"
#include "domain/approval/seat.h"
#include "domain/calendar/year_plan.h"
#include "domain/change/carried.h"
#include "domain/change/change.h"
#include "domain/clearance/clearance.h"
#include "domain/cmdb/cmdb.h"
#include "domain/cmdb/item.h"
#include "domain/cmdb/reconciliation.h"
#include "domain/cmdb/software.h"
#include "domain/deployment/deployment.h"
#include "domain/deployment/output.h"
#include "domain/deployment/target.h"
#include "domain/improvement/arrangement.h"
#include "domain/improvement/evaluation.h"
#include "domain/improvement/improvement.h"
#include "domain/improvement/review.h"
#include "domain/improvement/summary.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/knowledge/training.h"
#include "domain/kpi/definition.h"
#include "domain/kpi/outcome.h"
#include "domain/kpi/report.h"
#include "domain/library/distribution.h"
#include "domain/library/inventory.h"
#include "domain/library/library.h"
#include "domain/library/movement.h"
#include "domain/library/use.h"
#include "domain/monitoring/observation.h"
#include "domain/monitoring/rollback_decision.h"
#include "domain/notice/delivery.h"
#include "domain/notice/mail_choice.h"
#include "domain/notice/webhook.h"
#include "domain/pack/controlled.h"
#include "domain/pack/document.h"
#include "domain/pack/version.h"
#include "domain/record/document.h"
#include "domain/record/record.h"
#include "domain/release/appointment.h"
#include "domain/release/appraisal.h"
#include "domain/release/decision.h"
#include "domain/release/formal_version.h"
#include "domain/release/handover.h"
#include "domain/release/incident.h"
#include "domain/release/overlap.h"
#include "domain/release/release.h"
#include "domain/release/reservation.h"
#include "domain/release/site.h"
#include "domain/release/task.h"
#include "domain/release/team.h"
#include "domain/release/watch.h"
#include "figures.h"

namespace fangxing::replay {
namespace {

using app::JournalEntry;
using app::Store;

constexpr int page = 500;

// All nouns that have rows; `check_complete` holds it against the list of tables.
using Nouns = std::tuple<
    access::Unit, access::Person, access::Grant, access::Session, access::ApiToken,
    access::SetupLink, access::ReadMark, library::Entry, library::Use, library::Movement,
    library::Distribution, library::Inventory, cmdb::Software, cmdb::Reconciliation, cmdb::System,
    cmdb::Item, deployment::Target, change::Change, release::Release, record::Record,
    record::Document, release::Task, approval::Seat, approval::Approval, clearance::Clearance,
    deployment::Deployment, deployment::Output, app::NoticeRow, release::Watch, pack::Version,
    pack::Document, pack::Controlled, app::ProcessRow, app::Message, release::Incident,
    release::Decision, knowledge::Training, release::Appointment, calendar::Entry, access::Absence,
    access::RoleDefinition, monitoring::Observation, monitoring::RollbackDecision, release::Overlap,
    release::Site, release::Handover, release::FormalVersion, approval::Meeting, kpi::Outcome,
    kpi::Definition, kpi::Report, improvement::Arrangement, improvement::Evaluation,
    improvement::Improvement, improvement::Review, improvement::Summary, notice::MailChoice,
    notice::Delivery, notice::Webhook, change::CarriedChange, knowledge::Entry, knowledge::Problem,
    release::Team, release::Appraisal, release::Reservation, access::SkillMarks,
    access::SavedFilter, calendar::YearPlan>;

template <class T>
std::string named(std::int64_t id) {
    return std::string(T::table) + " " + std::to_string(id);
}

// What no journal entry can bring back.
void leave_out(access::Person& person) {
    person.password.clear();
}
void leave_out(notice::Webhook& webhook) {
    webhook.sealed.clear();
}
void leave_out(auto&) {}

// The event of that type, read from the entry's payload.
template <class Event, std::size_t n = 0>
bool read_event(const JournalEntry& entry, const base::Json& payload, Event& out) {
    if constexpr (n == std::variant_size_v<Event>) {
        return false;
    } else {
        using Each = std::variant_alternative_t<n, Event>;
        if (Each::type != entry.type) return read_event<Event, n + 1>(entry, payload, out);
        Each each{};
        base::Reading reading(true);
        base::decode(payload, each, reading, "");
        if (!reading.reasons().empty()) return false;
        out = std::move(each);
        return true;
    }
}

// The rows of one noun as the journal tells them.
template <class T>
class Rebuilt {
  public:
    bool take(const JournalEntry& entry, Findings& findings) {
        if (entry.noun != T::table) return false;
        auto [at, fresh] = rows_.try_emplace(entry.noun_id);
        if (fresh) at->second.id = {entry.noun_id};
        const auto payload =
            base::parse_json(entry.payload, {.bytes = std::size_t{64} << 20, .depth = 200});
        typename T::Event event;
        if (!payload || !read_event(entry, *payload, event)) {
            findings.wrong.push_back(named<T>(entry.noun_id) + ": no event " + entry.type);
            return true;
        }
        apply(at->second, std::as_const(event));
        return true;
    }

    void compare(Store& store, Findings& findings) {
        for (std::int64_t after = 0;;) {
            const auto stored = store.all(T::table, after, page);
            for (const auto& row : stored) compare(store, row, findings);
            if (stored.size() < page) break;
            after = stored.back().id;
        }
        for (const auto& [id, value] : rows_) {
            findings.wrong.push_back(named<T>(id) + ": in the journal, and no row");
        }
    }

    const std::map<std::int64_t, T>& rows() const { return rows_; }

  private:
    void compare(Store& store, const app::Row& row, Findings& findings) {
        ++findings.rows;
        const auto found = rows_.find(row.id);
        if (found == rows_.end()) {
            findings.wrong.push_back(named<T>(row.id) + ": a row, and nothing in the journal");
            return;
        }
        auto stored = app::from_row<T>(row);
        auto& rebuilt = found->second;
        leave_out(stored);
        leave_out(rebuilt);
        const auto is = app::to_row(stored).body;
        const auto told = app::to_row(rebuilt).body;
        if (is != told) {
            findings.wrong.push_back(named<T>(row.id) + ": stored\n  " + is + "\njournal\n  " +
                                     told);
        } else if (!has_columns(store, row.id, stored)) {
            findings.wrong.push_back(named<T>(row.id) + ": a column differs from the body");
        } else if (!is_found_so(store, stored)) {
            findings.wrong.push_back(named<T>(row.id) + ": its words differ in the search");
        }
        rows_.erase(found);
    }

    // The row is found by all of its columns' values.
    static bool has_columns(Store& store, std::int64_t id, const T& value) {
        const auto columns = app::to_row(value).columns;
        const auto found = store.where_all(T::table, columns, id - 1, 1);
        return found.size() == 1 && found.front().id == id;
    }

    // By the words that it says; a name that its pack gave it stands behind its own.
    static bool is_found_so(Store& store, const T& value) {
        const auto wanted = app::to_row(value).found;
        auto found = store.finding_of(value.id.value);
        if (!wanted || !found) return !wanted && !found;
        if (!is_met(store, value.id.value, *found)) return false;
        if (found->name.starts_with(wanted->name)) found->name = wanted->name;
        return *found == *wanted;
    }
    // Asked for by its words one by one, it comes; not each of them need hold a letter.
    static bool is_met(Store& store, std::int64_t id, const app::Findable& found) {
        app::FindingQuery query{.kind = found.kind, .below = id + 1, .limit = 1};
        std::istringstream words(found.name + " " + found.said);
        while (words >> query.text) {
            const auto met = store.find_words(query);
            if (!met.empty() && met.front().id == id) return true;
        }
        return false;
    }

    std::map<std::int64_t, T> rows_;
};

template <class List>
struct AllRebuilt;
template <class... T>
struct AllRebuilt<std::tuple<T...>> {
    std::tuple<Rebuilt<T>...> each;

    bool take(const JournalEntry& entry, Findings& findings) {
        return (std::get<Rebuilt<T>>(each).take(entry, findings) || ...);
    }
    void compare(Store& store, Findings& findings) {
        compare_figures(store,
                        {rows<kpi::Outcome>(), rows<knowledge::Training>(),
                         rows<release::Release>(), rows<library::Entry>(),
                         rows<cmdb::Reconciliation>(), rows<improvement::Improvement>()},
                        findings);
        (std::get<Rebuilt<T>>(each).compare(store, findings), ...);
    }
    template <class One>
    const std::map<std::int64_t, One>& rows() const {
        return std::get<Rebuilt<One>>(each).rows();
    }
    static bool has(std::string_view table) { return ((T::table == table) || ...); }
};

void check_complete(Findings& findings) {
    for (const auto& table : app::tables()) {
        if (!AllRebuilt<Nouns>::has(table.name)) {
            findings.wrong.push_back("no replay of the table " + std::string(table.name));
        }
    }
}

}  // namespace

Findings replay(app::Database& database) {
    Findings findings;
    check_complete(findings);
    AllRebuilt<Nouns> all;
    database.read([&](Store& store) {
        for (std::int64_t seq = 0;;) {
            const auto entries = store.feed(seq, page);
            for (const auto& entry : entries) {
                if (entry.seq != ++seq) {
                    findings.wrong.push_back("the journal has no entry " + std::to_string(seq));
                    seq = entry.seq;
                }
                all.take(entry, findings);
                ++findings.entries;
            }
            if (entries.size() < page) break;
        }
        all.compare(store, findings);
    });
    return findings;
}

}  // namespace fangxing::replay
