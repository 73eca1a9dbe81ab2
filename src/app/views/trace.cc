#include "app/views/trace.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/bridge/case.h"
#include "app/reading.h"
#include "domain/access/roles.h"
#include "domain/change/carried.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/release/handover.h"

namespace fangxing::app {
namespace {

constexpr std::array<std::string_view, 5> needed_links{"change", "plan", "test", "approval",
                                                       "person"};

class Tracing {
  public:
    explicit Tracing(Case& of)
        : of_(of),
          api_("/api/v1/releases/" + of.release().id.text()),
          page_("/releases/" + of.release().id.text()) {}

    ReleaseTraceView run() {
        const auto& release = of_.release();
        ReleaseTraceView out{.release = release.id,
                             .number = release.number,
                             .title = release.title,
                             .versions = items_of(of_.work(), release),
                             .links = {},
                             .gaps = {}};
        took_part(release.created_by, release.created_at);
        add_changes();
        add_records();
        add_approvals();
        add_tasks();
        add_deployments();
        add_learned();
        add_people();
        out.links = std::move(links_);
        for (const auto kind : needed_links) {
            if (std::ranges::find(out.links, kind, &TraceLink::kind) == out.links.end()) {
                out.gaps.emplace_back(kind);
            }
        }
        return out;
    }

  private:
    void took_part(access::PersonId person, base::Instant at) {
        if (person) people_.try_emplace(person.value, at);
    }

    void add_changes() {
        for (const auto id : of_.release().changes) {
            const auto change = of_.work().find<change::Change>({id.value});
            if (!change) continue;
            links_.push_back({"change",
                              change->number,
                              {change->title, change->title},
                              "/api/v1/changes/" + id.text(),
                              "/changes/" + id.text(),
                              change->created_at});
            took_part(change->created_by, change->created_at);
            took_part(change->decided_by, change->decided_at);
        }
    }

    // A record is the plan where it binds the steps, the test where it binds the verdict.
    static std::string kind_of(const record::Schema& schema) {
        for (const auto& fact : schema.facts()) {
            if (fact.name == "plan.steps") return "plan";
            if (fact.name == "tests.verdict") return "test";
        }
        return "record";
    }

    void add_records() {
        for (const auto& row : of_.records()) {
            const auto schema = of_.pack().records.find(row.kind);
            if (schema == of_.pack().records.end() || row.complete_revision == 0) continue;
            links_.push_back({kind_of(schema->second),
                              row.kind,
                              schema->second.title(),
                              api_ + "/records/" + row.kind,
                              page_ + "/records/" + row.kind,
                              {}});
        }
    }

    void add_approvals() {
        for (const auto& row : of_.approvals()) {
            const auto* role = access::find_role(row.statement.role);
            const auto* name = of_.pack().role(row.statement.role);
            base::Words words{row.statement.role, row.statement.role};
            if (role) words = {std::string(role->zh), std::string(role->en)};
            if (name) words = name->name;
            links_.push_back({"approval", row.id.text(), words, api_ + "/approvals",
                              page_ + "/approvals", row.statement.at});
            took_part(row.statement.person, row.statement.at);
        }
    }

    void add_tasks() {
        const auto tasks = of_.all_tasks();
        for (const auto& task : tasks) {
            if (task.state == release::TaskState::done) took_part(task.done.by, task.done.at);
        }
    }

    void add_deployments() {
        const auto all =
            of_.work().where<deployment::Deployment>("release", of_.release().id.value);
        for (const auto& row : all) {
            links_.push_back({"deployment",
                              std::to_string(row.attempt),
                              {},
                              "/api/v1/deployments/" + row.id.text(),
                              page_ + "/deployment",
                              row.started_at});
        }
    }

    void add_learned() {
        const auto id = of_.release().id.value;
        const auto rows_of_problem = of_.work().where<knowledge::Problem>("release", id);
        for (const auto& row : rows_of_problem) {
            links_.push_back({"problem",
                              row.recorded.number,
                              {row.recorded.title, row.recorded.title},
                              "/api/v1/problems/" + row.id.text(),
                              "/problems/" + row.id.text(),
                              row.recorded.at});
        }
        const auto rows_of_entry = of_.work().where<knowledge::Entry>("release", id);
        for (const auto& row : rows_of_entry) {
            links_.push_back({"knowledge",
                              row.number,
                              {row.title, row.title},
                              "/api/v1/knowledge/" + row.id.text(),
                              "/knowledge/" + row.id.text(),
                              row.at});
        }
        const auto rows_of_handover = of_.work().where<release::Handover>("release", id);
        for (const auto& row : rows_of_handover) {
            links_.push_back({"handover",
                              row.answered ? row.answered->reference : row.made.to,
                              {},
                              api_ + "/handovers",
                              page_ + "/work",
                              row.made.at});
        }
    }

    void add_people() {
        for (const auto& [id, at] : people_) {
            const auto person = of_.work().find<access::Person>({id});
            if (!person) continue;
            const auto text = person->id.text();
            links_.push_back({"person",
                              person->login,
                              person->name,
                              "/api/v1/people/" + text + "/releases",
                              {},
                              at});
        }
    }

    Case& of_;
    std::string api_;
    std::string page_;
    std::vector<TraceLink> links_;
    std::map<std::int64_t, base::Instant> people_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const ReleaseTrace& view) {
    auto of = TRY(Case::open(work, view.release));
    return base::written(Tracing(of).run());
}

base::Result<base::JsonText> look(Work& work, const PersonReleases& view) {
    TRY(work.get<access::Person>(view.person));
    std::map<std::int64_t, std::set<std::string>> parts;
    const auto rows_of_approval = work.where<approval::Approval>("person", view.person.value);
    for (const auto& row : rows_of_approval) {
        parts[row.statement.release.value].insert("approval");
    }
    const auto rows_of_task = work.where<release::Task>("done_by", view.person.value);
    for (const auto& row : rows_of_task) {
        parts[row.opened.release.value].insert("task");
    }
    for (const auto* part : {"taken_by", "asked_by", "approved_by"}) {
        const auto carried = work.where<change::CarriedChange>(part, view.person.value);
        for (const auto& row : carried) parts[row.taken.release.value].insert(part);
    }
    ReleaseReader reader(work.store(), work.actor());
    PartLines out;
    for (auto each = parts.rbegin(); each != parts.rend(); ++each) {
        const auto release = work.find<release::Release>({each->first});
        const base::Ref id{each->first};
        if (!release || !reader.may_read({release->unit, release->system, {}, id})) continue;
        out.items.push_back({release->id,
                             release->number,
                             release->title,
                             release->state,
                             {each->second.begin(), each->second.end()}});
    }
    return base::written(out);
}

}  // namespace fangxing::app
